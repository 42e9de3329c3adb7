package vn.motcua.identity.session;

import org.springframework.stereotype.Component;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.ScopedActor;

/** Who acts: whoever a piece of work was given to, else whoever sent the request. */
@Component
class CurrentActor implements Actors {

    @Override
    public Actor current() {
        return ScopedActor.current().or(() -> Visitor.now().map(Visitor::actor)).orElse(Actor.ANONYMOUS);
    }
}
