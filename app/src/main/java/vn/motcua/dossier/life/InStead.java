package vn.motcua.dossier.life;

import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** Says truthfully, on the paper that goes with a dossier, who did something in whose stead. */
@Component
class InStead {

    private final Messages messages;

    InStead(Messages messages) {
        this.messages = messages;
    }

    /** The officer's name, with that of whom they stand for; in Vietnamese, as the papers of a dossier are. */
    String of(Officers.Acting acting) {
        return acting.stead() == null
                ? acting.actor().name()
                : messages.text(Language.VI, "dossier.in-stead", acting.actor().name(), acting.inStead());
    }
}
