package vn.motcua.dossier.fee;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.notice.DossierNotice;
import vn.motcua.dossier.notice.TellApplicant;
import vn.motcua.payment.PaymentEvent;

/** Tells an applicant whether a fee is kept that was paid for an application that came to nothing, in the transaction in which it is decided. */
@Component
class TellFeeDecided {

    private final Dossiers dossiers;
    private final TellApplicant tell;

    TellFeeDecided(Dossiers dossiers, TellApplicant tell) {
        this.dossiers = dossiers;
        this.tell = tell;
    }

    @EventListener
    void decided(PaymentEvent.FeeDecided event) {
        DossierNotice kind = event.returned() == 0 ? DossierNotice.FEE_KEPT : DossierNotice.FEE_RETURNED;
        DossierFees.code(event.subject())
                .flatMap(dossiers::find)
                .map(DossierView::id)
                .ifPresent(id -> tell.run(id, kind, event.reason()));
    }
}
