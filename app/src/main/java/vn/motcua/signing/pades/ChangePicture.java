package vn.motcua.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;

/** An official lays by a picture of their signature, or an administrator one of an agency's seal; or takes it away. Whose it may be, the caller has looked at. */
@Operation(records = SigningAudit.PictureChanged.class)
public class ChangePicture {

    /** The largest file, in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final int LEAST = 50;
    private static final int MOST_DOTS = 3000;
    private static final int FEWEST_DOTS = 40;

    private final Pictures pictures;
    private final OfficialAccounts officials;
    private final Actors actors;
    private final AuditLog audit;

    ChangePicture(Pictures pictures, OfficialAccounts officials, Actors actors, AuditLog audit) {
        this.pictures = pictures;
        this.officials = officials;
        this.actors = actors;
        this.audit = audit;
    }

    /** The official's own signature; {@code null}: none any more. */
    @Transactional
    public void own(byte @Nullable [] png) {
        AccountId account = Objects.requireNonNull(actors.current().account());
        OfficialId official = officials
                .official(account)
                .orElseThrow(() -> Refused.because(SigningRefusal.NO_CERTIFICATE_OF_OFFICIAL));
        if (png != null) pictures.keep(official, checked(png));
        else if (!pictures.drop(official)) return;
        audit.record(new SigningAudit.PictureChanged(false, null, png != null));
    }

    /** An agency's seal; {@code null}: none any more. */
    @Transactional
    public void seal(AgencyId agency, byte @Nullable [] png) {
        if (png != null) pictures.keep(agency, checked(png));
        else if (!pictures.drop(agency)) return;
        audit.record(new SigningAudit.PictureChanged(true, agency, png != null));
    }

    private static byte[] checked(byte[] png) {
        if (png.length < LEAST || png.length > LARGEST || !fits(png))
            throw Refused.at("picture", SigningRefusal.PICTURE_NOT_TAKEN);
        return png;
    }

    /** Looks at the head only: how many dots there are. */
    private static boolean fits(byte[] png) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return Math.max(width, height) <= MOST_DOTS && Math.min(width, height) >= FEWEST_DOTS;
        } catch (IOException | RuntimeException e) { // no PNG at all
            return false;
        } finally {
            reader.dispose();
        }
    }
}
