package vn.motcua.dossier.reuse;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.VaultNotice;

/** Tells the owner of a store that an officer looked into it: the account that applied, else the one for which the applicant's number is verified. */
@Component
public class TellOwner {

    private final Dossiers dossiers;
    private final ProvenNumbers numbers;
    private final SendNotice send;

    TellOwner(Dossiers dossiers, ProvenNumbers numbers, SendNotice send) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.send = send;
    }

    /** Does it. */
    @Transactional
    public void run(DossierView dossier) {
        var account = dossier.account();
        if (account == null)
            account = numbers.account(dossiers.applicant(dossier.id()).number().replaceAll("\\D", ""))
                    .orElse(null);
        if (account == null) return;
        send.run(new Notice(
                VaultNotice.LOOKED,
                Recipient.of(account),
                dossier.agency(),
                List.of(dossier.code().text()),
                "/vault/access"));
    }
}
