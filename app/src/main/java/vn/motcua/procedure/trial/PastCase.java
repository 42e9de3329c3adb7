package vn.motcua.procedure.trial;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.record.ChannelKind;

/**
 * A dossier of the past, as far as a new revision could treat it otherwise.
 *
 * @param reference by which its keeper finds it
 * @param caseName the case of the record that it was
 * @param channel how it was applied for
 * @param answers what the form said
 */
public record PastCase(String reference, String caseName, ChannelKind channel, ObjectNode answers) {}
