package vn.motcua.certifiedcopy;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.desk.BeginCopy;
import vn.motcua.certifiedcopy.desk.CompareCopy;
import vn.motcua.certifiedcopy.desk.TakeFee;
import vn.motcua.certifiedcopy.page.ChangePages;
import vn.motcua.certifiedcopy.page.CopyPage;
import vn.motcua.certifiedcopy.page.CopyPages;
import vn.motcua.certifiedcopy.page.Scan;
import vn.motcua.certifiedcopy.sign.CopiesToSign;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Paging;
import vn.motcua.signing.sheaf.SheafView;
import vn.motcua.signing.sheaf.Sheaves;
import vn.motcua.signing.sheaf.SignSheaf;

/** Originals that people bring to phường Ba Đình, and how far they get. */
@Component
public class CopyWorld {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final DossierWorld world;
    private final CertifiedCopies copies;
    private final BeginCopy begin;
    private final ChangePages change;
    private final CopyPages pages;
    private final CompareCopy compare;
    private final TakeFee fee;
    private final CopiesToSign waiting;
    private final SignSheaf sign;
    private final Sheaves sheaves;

    CopyWorld(
            DossierWorld world,
            CertifiedCopies copies,
            BeginCopy begin,
            ChangePages change,
            CopyPages pages,
            CompareCopy compare,
            TakeFee fee,
            CopiesToSign waiting,
            SignSheaf sign,
            Sheaves sheaves) {
        this.world = world;
        this.copies = copies;
        this.begin = begin;
        this.change = change;
        this.pages = pages;
        this.compare = compare;
        this.fee = fee;
        this.waiting = waiting;
        this.sign = sign;
        this.sheaves = sheaves;
    }

    /** Somebody whom no other test knows. */
    public static Asker asker() {
        return new Asker("0011" + String.format("%08d", 77_000_000 + NEXT.incrementAndGet()), "Nguyễn Thị Lan", "", "");
    }

    /** A degree of so many pages was brought and scanned. */
    public CopyId begun(int sheets) {
        return begun(asker(), sheets);
    }

    /** The same of somebody. */
    public CopyId begun(Asker asker, int sheets) {
        return world.as(DemoPerson.DUC, () -> begin.run(command(asker), List.of(scan(sheets))));
    }

    /** A degree of theirs, at phường Ba Đình. */
    public BeginCopy.Command command(Asker asker) {
        Original degree = new Original("Bằng tốt nghiệp đại học", "Trường Đại học Luật Hà Nội", "", null);
        return new BeginCopy.Command(world.baDinh(), asker, degree, "");
    }

    /** Each page is held against the original. */
    public void compare(CopyId id) {
        String seen = digest(id);
        List<Long> all = pages.of(id).stream().map(CopyPage::id).toList();
        world.as(DemoPerson.DUC, () -> {
            change.tick(id, seen, all);
            compare.run(id, seen);
        });
    }

    /** The key of its first page. */
    public long sheet(CopyId id) {
        return pages.of(id).getFirst().id();
    }

    /** The hash of its pages as they are. */
    public String digest(CopyId id) {
        return HexFormat.of().formatHex(CopyPage.digest(pages.of(id)));
    }

    /** The fee is taken in notes. */
    public void pay(CopyId id) {
        CertifiedCopy copy = copies.find(id).orElseThrow();
        world.as(DemoPerson.DUC, () -> fee.run(id, copy.fee() - copy.paid()));
    }

    /** One that waits for its signature. */
    public CopyId toSign(int sheets) {
        CopyId id = begun(sheets);
        compare(id);
        pay(id);
        return id;
    }

    /** These as they stand now. */
    public List<SeenCopy> seen(List<CopyId> ids) {
        return copies.find(ids).stream().map(SeenCopy::of).toList();
    }

    /** Somebody asks for these to be signed in one sheaf. */
    public UUID ask(DemoPerson person, List<CopyId> ids) {
        return world.as(person, () -> sign.run(waiting.asked(waiting.those(seen(ids)))));
    }

    /** The same; gives how that ended. */
    public SheafView sign(DemoPerson person, List<CopyId> ids) {
        UUID sheaf = ask(person, ids);
        for (int i = 0; i < 240; i++) {
            SheafView view = sheaves.find(sheaf, world.account(person), new Paging(1, 50))
                    .orElseThrow();
            if (view.over()) return view;
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("it is not over after a minute");
    }

    /** A scan of so many pages, each with its number large on it. */
    public static Scan scan(int sheets) {
        byte[] pdf = pdf(sheets);
        return new Scan("bang-tot-nghiep.pdf", () -> new ByteArrayInputStream(pdf));
    }

    /** The same as a file. */
    public static byte[] pdf(int sheets) {
        try (PDDocument document = new PDDocument()) {
            for (int sheet : IntStream.rangeClosed(1, sheets).toArray()) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD), 40);
                    pen.newLineAtOffset(90, 640);
                    pen.showText("BANG TOT NGHIEP");
                    pen.newLineAtOffset(0, -80);
                    pen.showText("Trang " + sheet);
                    pen.endText();
                    pen.addRect(60, 60, 475, 722);
                    pen.stroke();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of a page, as a telephone takes it. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xFFFBF0));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x7A1020));
        pen.setFont(new Font(Font.SERIF, Font.BOLD, width / 16));
        pen.drawString("GIẤY CHỨNG NHẬN", width / 12, height / 4);
        pen.drawRect(width / 20, height / 20, width * 9 / 10, height * 9 / 10);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
