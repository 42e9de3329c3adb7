package vn.motcua.axis;

/**
 * Where one document stands at one receiver.
 *
 * @param stage how far it has come
 * @param request what the sender asked and the receiver has not answered
 */
public record DocumentLife(DocumentStage stage, DocumentRequest request) {

    /** As it begins. */
    public static final DocumentLife BEGUN = new DocumentLife(DocumentStage.SENT, DocumentRequest.NONE);
}
