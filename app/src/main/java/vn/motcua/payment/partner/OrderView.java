package vn.motcua.payment.partner;

import tools.jackson.databind.JsonNode;
import vn.motcua.payment.ObligationView;

/**
 * What a partner opened.
 *
 * @param obligation what is owed
 * @param partner the partner's row
 * @param reference theirs; empty if it was opened on the portal
 * @param dossier the dossier's code; may be empty
 * @param digest of what they sent
 * @param said what goes back to them unchanged
 */
record OrderView(
        ObligationView obligation, long partner, String reference, String dossier, byte[] digest, JsonNode said) {

    String said(String name) {
        return said.path(name).asString("");
    }
}
