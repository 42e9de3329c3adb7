package vn.motcua.signing.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Seats;
import vn.motcua.signing.authority.SigningRequestFile;
import vn.motcua.signing.authority.Wish;

/** {@code ./motcua signing issue --agency G22}: a certificate for an agency, with {@code --system NAME} for one of its systems, or
 * with {@code --encryption} for what is sealed for it. */
@Component
class IssueCertificateCommand implements AdminCommand {

    private final IssueCertificate issue;
    private final Certificates certificates;
    private final AgencyCodes codes;
    private final Seats seats;
    private final Clock clock;

    IssueCertificateCommand(
            IssueCertificate issue, Certificates certificates, AgencyCodes codes, Seats seats, Clock clock) {
        this.issue = issue;
        this.certificates = certificates;
        this.codes = codes;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public String help() {
        return "cấp chứng thư / issues a certificate";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("agency", "mã cơ quan / agency code"),
                CommandOption.optional("system", "tên hệ thống, nếu cấp cho hệ thống / name, if for a system"),
                CommandOption.optional(
                        "official",
                        "họ tên người ký, nếu cấp cho người có thẩm quyền ký / name of the official, if for one"),
                CommandOption.optional(
                        "post", "chức vụ, nếu nhiều người trùng tên / title of the post, where several have that name"),
                CommandOption.flag(
                        "encryption",
                        "để mã hoá gói tin gửi cho cơ quan; phải có --csr / for packets sealed for the agency; needs --csr"),
                CommandOption.optional(
                                "csr",
                                "tệp yêu cầu PKCS#10; không có thì khóa được tạo và giữ ở đây / PKCS#10 file; without it the key is made and kept here")
                        .asFile(),
                CommandOption.optional(
                        "renew", "số sê-ri của chứng thư được thay / serial number of the one it replaces"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        AgencyId agency = codes.carrier(AgencyCode.of(given.get("agency")), AsOf.today(clock))
                .orElseThrow(() -> Refused.at("agency", KernelRefusal.NO_AGENCY_CODE, given.get("agency")))
                .id();
        String system = given.find("system").orElse("");
        CertificateKind kind = given.has("encryption")
                ? CertificateKind.ENCRYPTION
                : system.isEmpty() ? CertificateKind.AGENCY : CertificateKind.SYSTEM;
        Wish wish = given.find("official")
                .map(name -> official(agency, name, given))
                .orElseGet(() -> new Wish(kind, agency, system, csr(given), renewed(given)));
        CertificateId id = issue.issue(wish);
        Map<String, Object> answer = Shown.of(certificates.find(id).orElseThrow(), clock.instant());
        answer.put("pem", pem(certificates.encoded(id)));
        return answer;
    }

    private Wish official(AgencyId agency, String name, Arguments given) {
        String post = given.find("post").orElse("");
        Seats.Seat seat = post.isEmpty()
                ? seats.one(agency, name)
                : seats.named(agency, name).stream()
                        .filter(one -> one.person().title().equals(post))
                        .findFirst()
                        .orElseThrow(() -> Refused.at("post", SigningRefusal.NO_SUCH_OFFICIAL, name));
        return new Wish(CertificateKind.OFFICIAL, agency, seat.name(), csr(given), renewed(given), seat.person());
    }

    private byte @Nullable [] csr(Arguments given) {
        if (given.find("csr").isEmpty()) return null;
        try (InputStream in = Files.newInputStream(Path.of(given.get("csr")))) {
            return SigningRequestFile.read(in.readNBytes(SigningRequestFile.LONGEST + 1));
        } catch (IOException e) {
            throw Refused.at("csr", SigningRefusal.CSR_UNREADABLE);
        }
    }

    private @Nullable CertificateId renewed(Arguments given) {
        return given.find("renew")
                .map(serial -> certificates
                        .withSerial(serial)
                        .orElseThrow(() -> Refused.at("renew", SigningRefusal.NO_SUCH_CERTIFICATE, serial))
                        .id())
                .orElse(null);
    }

    private static String pem(byte[] der) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }
}
