package vn.motcua.certifiedcopy.desk;

import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.identity.KnownNames;

/** Whether the account for which a number is proven bears another name than whoever stands at the counter: then the number may be mistyped, and the copy would go to a stranger. */
@Component
public class OtherName {

    private final KnownNames names;

    OtherName(KnownNames names) {
        this.names = names;
    }

    /** True if it does; what that name is the officer does not learn. */
    public boolean than(Asker asker) {
        return names.another(asker.number(), asker.name());
    }
}
