package vn.motcua.certifiedcopy.demo;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyEvent;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.revoke.RevocationGround;
import vn.motcua.certifiedcopy.revoke.Revocations;
import vn.motcua.certifiedcopy.revoke.RevokeCopy;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Takes the value of one of the demo nation's copies away, once it is certified. */
@Component
class DemoRevocation {

    private final DemoCounter counter;
    private final CertifiedCopies copies;
    private final Revocations revocations;
    private final RevokeCopy revoke;
    private final boolean demo;

    DemoRevocation(
            DemoCounter counter,
            CertifiedCopies copies,
            Revocations revocations,
            RevokeCopy revoke,
            @Value("${motcua.demo:false}") boolean demo) {
        this.counter = counter;
        this.copies = copies;
        this.revocations = revocations;
        this.revoke = revoke;
        this.demo = demo;
    }

    @ApplicationModuleListener
    void certified(CertifiedCopyEvent.CopyCertified event) {
        if (!demo) return;
        CertifiedCopy copy = copies.find(event.copy()).orElseThrow();
        if (copy.state() == CopyState.CERTIFIED && DemoOriginal.TAKEN_BACK.is(copy.asker(), copy.original()))
            Actors.as(Actor.SYSTEM, () -> takeBack(copy));
    }

    private void takeBack(CertifiedCopy copy) {
        Actor asks = counter.officer(CertifiedCopyPermission.REGISTER.code(), copy.agency(), "Đức");
        Actor decides = counter.officer(CertifiedCopyPermission.SIGN.code(), copy.agency(), "Vinh");
        if (revocations.of(copy.id()).isEmpty())
            Actors.as(
                    asks,
                    () -> revoke.ask(
                            copy,
                            RevocationGround.CONTENT_DIFFERS,
                            "Ảnh chụp thiếu một dòng so với bản chính.",
                            Objects.requireNonNull(asks.account()),
                            asks.name()));
        Actors.as(
                decides,
                () -> revoke.decide(
                        revocations.of(copy.id()).orElseThrow(),
                        true,
                        Objects.requireNonNull(decides.account()),
                        decides.name()));
    }
}
