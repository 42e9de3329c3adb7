package vn.motcua.axis.doctor;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Paging;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateQuery;
import vn.motcua.signing.CertificateState;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;

/** The axis's own certificate, and how many others end soon. */
@Component
class CertificateCheck implements Check {

    private static final String WHAT = "chứng thư / certificates";

    private final Certificates certificates;
    private final Clock clock;

    CertificateCheck(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Finding look() {
        long own = count(CertificateKind.AXIS, CertificateState.VALID);
        long ownEnding = count(CertificateKind.AXIS, CertificateState.ENDING);
        if (own + ownEnding == 0)
            return Finding.bad(
                    WHAT,
                    "trục không có chứng thư còn hiệu lực, không lập được biên nhận / the axis has no certificate: no receipts are made",
                    "Hãy xem trang /signing và khóa trong thư mục dữ liệu / look at /signing and at the keys in the data folder");
        long ending = count(null, CertificateState.ENDING);
        long days = CertificateView.WARNING.toDays();
        return ending == 0
                ? Finding.ok(
                        WHAT,
                        "không có chứng thư nào hết hạn trong %d ngày tới / none ends within %d days"
                                .formatted(days, days))
                : Finding.warn(
                        WHAT,
                        "%d chứng thư hết hạn trong %d ngày tới / %d end within %d days"
                                .formatted(ending, days, ending, days),
                        "Hãy cấp mới trước khi hết hạn, xem ./motcua signing / issue new ones in time, see ./motcua signing");
    }

    private long count(@Nullable CertificateKind kind, CertificateState state) {
        return certificates
                .find(new CertificateQuery("", kind, state, null, clock.instant()), new Paging(1, 1))
                .total();
    }
}
