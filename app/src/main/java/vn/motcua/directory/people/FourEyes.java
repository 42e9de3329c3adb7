package vn.motcua.directory.people;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.access.Actors;

/** Nobody gives a post or a power to themselves: somebody else must do it. */
@Component
public class FourEyes {

    private final Actors actors;
    private final ObjectProvider<OfficialAccounts> accounts;

    FourEyes(Actors actors, ObjectProvider<OfficialAccounts> accounts) {
        this.actors = actors;
        this.accounts = accounts;
    }

    /** Refuses if the one who acts is the one who would gain. */
    public void refuseOneself(OfficialId gains) {
        if (actor().filter(gains::equals).isPresent()) throw PeopleRefusal.NOT_FOR_ONESELF.because();
    }

    private Optional<OfficialId> actor() {
        return Optional.ofNullable(actors.current().account())
                .flatMap(account -> accounts.stream()
                        .flatMap(one -> one.official(account).stream())
                        .findFirst());
    }
}
