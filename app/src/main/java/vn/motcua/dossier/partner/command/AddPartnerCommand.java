package vn.motcua.dossier.partner.command;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.partner.AddPartner;
import vn.motcua.dossier.partner.RepeatRule;
import vn.motcua.dossier.partner.SuccessForm;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua dossier add-partner --agency H56}. */
@Component
class AddPartnerCommand implements AdminCommand {

    private final AddPartner add;

    AddPartnerCommand(AddPartner add) {
        this.add = add;
    }

    @Override
    public String name() {
        return "add-partner";
    }

    @Override
    public String help() {
        return "cấp tài khoản cho hệ thống một cửa của cơ quan, in tên và mật khẩu / gives an agency's one-stop system an account, prints name and password";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required(
                        "agency", "mã cơ quan, nhiều mã cách nhau bằng dấu phẩy / agency code, several by commas"),
                CommandOption.optional("name", "tên hệ thống / its name"),
                CommandOption.optional(
                        "repeats",
                        "hồ sơ gửi lần đầu mà đã có: refused (từ chối, mã 3) hay updates (coi là cập nhật) / an insert of what is there: refused (3) or updates"),
                CommandOption.optional(
                        "success",
                        "cách ghi thành công: text (\"0\"), number (0) hay two-digits (\"00\") / how success is written"));
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        return add.add(new AddPartner.Command(
                given.find("name").orElse(""),
                List.of(given.get("agency").split(",")),
                constant(RepeatRule.class, given.find("repeats").orElse("refused")),
                constant(SuccessForm.class, given.find("success").orElse("text"))));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().replace('_', '-').equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_UNDERSTOOD, word));
    }
}
