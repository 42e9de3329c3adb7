package vn.motcua.kernel.intake.structure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.IntakeLimits;
import vn.motcua.kernel.intake.IntakeProblem;

/** Looks through a PDF: every object and stream, how much they unpack to, the pages, and what would act by itself. */
final class PdfCheck {

    private static final Set<String> SCRIPTS = Set.of("JavaScript", "JS");
    private static final Set<String> ACTIONS =
            Set.of("Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition");
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");
    private static final int RATIO_FROM = 1 << 20;

    private final IntakeLimits limits;
    private final Set<FileFlag> flags = EnumSet.noneOf(FileFlag.class);
    private final Set<COSBase> seen = new HashSet<>();
    private long unpacked;

    PdfCheck(IntakeLimits limits) {
        this.limits = limits;
    }

    Set<FileFlag> check(Path file) throws IOException {
        try (RandomAccessReadBufferedFile in = new RandomAccessReadBufferedFile(file.toFile());
                PDDocument document = Loader.loadPDF(in, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractForAccessibility())
                throw new Unfit(IntakeProblem.LOCKED, "");
            objects(document);
            pages(document);
            if (ZipDirectory.endsIn(file))
                flags.add(FileFlag.EMBEDDED_FILE); // an archive behind it, for readers that look from the end
            return flags;
        } catch (InvalidPasswordException e) {
            throw new Unfit(IntakeProblem.LOCKED, "");
        }
    }

    /** The pages as they are, not as their counts say. */
    private void pages(PDDocument document) throws IOException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) throw new Unfit(IntakeProblem.DAMAGED, "Pages");
        int pages = walk(root, new HashSet<>(), 0);
        if (pages == 0) throw new Unfit(IntakeProblem.DAMAGED, "Pages");
    }

    private int walk(COSDictionary node, Set<COSDictionary> above, int before) throws IOException {
        if (!above.add(node) || above.size() > limits.pages() * 3) throw new Unfit(IntakeProblem.DAMAGED, "Pages");
        sides(node.getCOSArray(COSName.MEDIA_BOX));
        sides(node.getCOSArray(COSName.CROP_BOX));
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            if (before + 1 > limits.pages()) throw new Unfit(IntakeProblem.TOO_MANY_PARTS, limits.pages());
            return 1;
        }
        int pages = 0;
        for (int i = 0; i < kids.size(); i++)
            if (kids.getObject(i) instanceof COSDictionary kid) pages += walk(kid, above, before + pages);
        return pages;
    }

    private void sides(@Nullable COSArray box) throws IOException {
        if (box == null) return;
        float[] sides = box.toFloatArray();
        if (sides.length < 4) return;
        float longest = Math.max(Math.abs(sides[2] - sides[0]), Math.abs(sides[3] - sides[1]));
        if (longest > limits.pagePoints()) throw new Unfit(IntakeProblem.TOO_LARGE_INSIDE, limits.pagePoints());
    }

    private void objects(PDDocument document) throws IOException {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            COSBase base = object == null ? null : object.getObject();
            if (base != null) object(base, 0);
        }
    }

    private void object(COSBase base, int depth) throws IOException {
        if (depth > 200) throw new Unfit(IntakeProblem.DAMAGED, "nesting");
        if (base instanceof COSStream stream) stream(stream);
        if (base instanceof COSDictionary dictionary && seen.add(dictionary)) {
            acts(dictionary);
            for (COSBase value : dictionary.getValues()) if (!(value instanceof COSObject)) object(value, depth + 1);
        }
        if (base instanceof COSArray array)
            for (COSBase value : array) if (value != null && !(value instanceof COSObject)) object(value, depth + 1);
    }

    private void acts(COSDictionary dictionary) throws IOException {
        String action = dictionary.getNameAsString(COSName.S);
        if (action != null && SCRIPTS.contains(action)) flags.add(FileFlag.SCRIPT);
        if (action != null && ACTIONS.contains(action)) flags.add(FileFlag.ACTION_ON_OPEN);
        if (dictionary.containsKey(COSName.JS) || dictionary.containsKey("XFA")) flags.add(FileFlag.SCRIPT);
        if (opens(dictionary)) flags.add(FileFlag.ACTION_ON_OPEN);
        if (dictionary.containsKey(COSName.EF) || dictionary.containsKey(COSName.EMBEDDED_FILES))
            flags.add(FileFlag.EMBEDDED_FILE);
        if (COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))
                || dictionary.containsKey(COSName.BITS_PER_COMPONENT)) picture(dictionary);
    }

    /** An action on opening other than showing a place in the document. */
    private static boolean opens(COSDictionary dictionary) {
        COSDictionary action = dictionary.getCOSDictionary(COSName.OPEN_ACTION);
        return action != null && !"GoTo".equals(action.getNameAsString(COSName.S));
    }

    private void picture(COSDictionary dictionary) throws IOException {
        long pixels = (long) dictionary.getInt(COSName.WIDTH, 0) * dictionary.getInt(COSName.HEIGHT, 0);
        if (pixels > limits.pixels()) throw new Unfit(IntakeProblem.TOO_LARGE_INSIDE, limits.pixels());
    }

    /** Unpacks every stream but what is packed as a picture, whose size is told; counting. */
    private void stream(COSStream stream) throws IOException {
        long carried = Math.max(1, stream.getLength());
        List<String> filters = filters(stream);
        // the same packing twice serves nothing but to swell; our reader undoes it once, others again and again
        if (new HashSet<>(filters).size() < filters.size()) throw new Unfit(IntakeProblem.BOMB, limits.ratio());
        if (filters.stream().anyMatch(PICTURES::contains)) return;
        byte[] chunk = new byte[1 << 14];
        long own = 0;
        try (InputStream in = stream.createInputStream()) {
            for (int got; (got = in.read(chunk)) >= 0; ) {
                own += got;
                unpacked += got;
                if (unpacked > limits.unpackedBytes()
                        || (own > 32L * RATIO_FROM && own / carried > 10L * limits.ratio()))
                    throw new Unfit(IntakeProblem.BOMB, limits.ratio());
            }
        }
    }

    private static List<String> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName one -> List.of(one.getName());
            case COSArray several ->
                several.toList().stream()
                        .map(each -> each instanceof COSName name ? name.getName() : "")
                        .toList();
            case null, default -> List.of();
        };
    }
}
