package vn.motcua.identity;

import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.kernel.access.ScopedActor;

/** Until there are accounts, nobody is signed in and nobody may do anything. */
@Component
class NobodyYet implements Actors, Access {

    @Override
    public Actor current() {
        return ScopedActor.current().orElse(Actor.ANONYMOUS);
    }

    @Override
    public boolean allows(Actor actor, String permission, @org.jspecify.annotations.Nullable AgencyId agency) {
        return false;
    }

    @Override
    public AgencyScope scope(Actor actor, String permission) {
        return AgencyScope.NOWHERE;
    }

    @Override
    public boolean freshFactor() {
        return false;
    }
}
