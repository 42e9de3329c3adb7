package vn.motcua.certifiedcopy.page;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import vn.motcua.kernel.blob.BlobId;

/**
 * A page of an original.
 *
 * @param id its key
 * @param place where it stands, from 1
 * @param content its picture: a JPEG of ours
 * @param bytes how large that is
 * @param width in dots, as it lies in the file
 * @param height likewise
 * @param grey true if it has no colours
 * @param turn by how much it is shown turned, clockwise: 0, 90, 180 or 270
 * @param ticked true if it was held against the original as it is now
 */
public record CopyPage(
        long id, int place, BlobId content, long bytes, int width, int height, boolean grey, int turn, boolean ticked) {

    /** One hash over pages in their order, each as it is shown: what was compared is what is signed (SR-61). */
    public static byte[] digest(List<CopyPage> pages) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (CopyPage page : pages) {
                sha256.update(page.content().hash());
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(page.turn()).array());
            }
            return sha256.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As wide as it is shown. */
    public int shownWidth() {
        return turn % 180 == 0 ? width : height;
    }

    /** As high as it is shown. */
    public int shownHeight() {
        return turn % 180 == 0 ? height : width;
    }
}
