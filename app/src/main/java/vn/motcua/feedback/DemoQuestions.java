package vn.motcua.feedback;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;

/** Questions that an agency of the demo nation has answered on its own site, and its software has told. */
@Component
class DemoQuestions implements DemoPart {

    private static final int AFTER_PROCEDURES = 810;

    private final TellQuestions tell;
    private final AgencyCodes codes;
    private final Agencies agencies;

    DemoQuestions(TellQuestions tell, AgencyCodes codes, Agencies agencies) {
        this.tell = tell;
        this.codes = codes;
        this.agencies = agencies;
    }

    @Override
    public int order() {
        return AFTER_PROCEDURES;
    }

    @Override
    public void load(Progress progress) {
        tell.questions(
                codes.carrier("H41", agencies.today()).orElseThrow().id(),
                "demo",
                List.of(
                        new TellQuestions.Told(
                                "1",
                                "",
                                "Tôi nộp hồ sơ trực tuyến thì có phải mang bản giấy đến nữa không?",
                                "Không phải mang bản giấy nếu giấy tờ đã được chứng thực điện tử hoặc cơ quan đã có dữ liệu. Trường hợp cần đối chiếu, cơ quan sẽ báo trong thông báo yêu cầu bổ sung."),
                        new TellQuestions.Told(
                                "2",
                                "",
                                "Làm sao biết hồ sơ của tôi đang ở bước nào?",
                                "Mở trang tra cứu hồ sơ, nhập mã hồ sơ ghi trên giấy tiếp nhận và hẹn trả kết quả."),
                        new TellQuestions.Told(
                                "3",
                                "",
                                "Người khác có nhận kết quả thay tôi được không?",
                                "Được, người nhận thay mang theo giấy ủy quyền và giấy tờ tùy thân.")));
    }
}
