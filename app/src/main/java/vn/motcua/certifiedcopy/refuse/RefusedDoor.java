package vn.motcua.certifiedcopy.refuse;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.desk.CopyDossiers;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.spi.DeskDoor;

/** From a dossier to the letter of the latest refusal in it. */
@Component
class RefusedDoor implements DeskDoor {

    private final CertifiedCopies copies;
    private final CopyReach reach;

    RefusedDoor(CertifiedCopies copies, CopyReach reach) {
        this.copies = copies;
        this.reach = reach;
    }

    @Override
    public Optional<Door> to(DossierView dossier) {
        if (!dossier.procedureCode().equals(CopyDossiers.PROCEDURE)
                || !reach.covers(CertifiedCopyPermission.COMPARE, dossier.agency())) return Optional.empty();
        return copies.ofDossier(dossier.code().text()).stream()
                .filter(copy -> copy.state() == CopyState.REFUSED)
                .findFirst()
                .map(copy -> new Door("certifiedcopy.letter.door", "/certifiedcopy/refusals/" + copy.id() + ".pdf"));
    }
}
