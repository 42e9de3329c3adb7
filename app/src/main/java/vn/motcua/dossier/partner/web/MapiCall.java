package vn.motcua.dossier.partner.web;

import java.util.Optional;
import vn.motcua.dossier.national.Told;
import vn.motcua.dossier.partner.PartnerView;
import vn.motcua.dossier.partner.Speaking.Voice;

/**
 * A call of a known system.
 *
 * @param partner whose account
 * @param voice for which agency
 * @param body what it sent
 */
record MapiCall(PartnerView partner, Voice voice, MapiBody body) {

    /** Who tells what the call tells. */
    Told told() {
        return new Told(voice.holder(), voice.agency().id(), false, partner.username());
    }

    String get(String parameter) {
        return body.get(parameter);
    }

    Optional<String> find(String parameter) {
        return body.find(parameter);
    }
}
