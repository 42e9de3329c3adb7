package vn.motcua.certifiedcopy.revoke;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.spi.DeskDoor;
import vn.motcua.dossier.spi.IssuedDoor;

/** From a dossier's result that is a certified copy to the line of the register where its value is taken away. */
@Component
class IssuedCopyDoor implements IssuedDoor {

    private final CertifiedCopies copies;
    private final CopyReach reach;

    IssuedCopyDoor(CertifiedCopies copies, CopyReach reach) {
        this.copies = copies;
        this.reach = reach;
    }

    @Override
    public Optional<DeskDoor.Door> to(DossierView dossier, ResultView result) {
        return copies.ofDossier(dossier.code().text()).stream()
                .filter(copy -> is(copy, result))
                .filter(copy -> reach.covers(CertifiedCopyPermission.REGISTER, copy.agency()))
                .findFirst()
                .map(copy ->
                        new DeskDoor.Door("certifiedcopy.revoke.door", "/certifiedcopy/register/copies/" + copy.id()));
    }

    private static boolean is(CertifiedCopy copy, ResultView result) {
        CertifiedCopy.Attestation attestation = copy.attestation();
        return attestation != null
                && attestation.number().text().equals(result.number())
                && copy.original().title().equals(result.name());
    }
}
