package vn.motcua.dossier.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;

/** The picture of a sheet of paper, so that demo dossiers have something to hand over. Looked through once, as any file. */
@Component
class DemoPaper {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 850;
    private static final int EDGE = 40;
    private static final int LINE = 36;

    private final Intake intake;
    private @Nullable IntakeFile known;

    DemoPaper(Intake intake) {
        this.intake = intake;
    }

    IntakeFile file() throws IOException {
        if (known == null)
            known = intake.examine(
                    intake.receive(new ByteArrayInputStream(picture()), "kết quả.png", IntakePolicy.PAPERS));
        return known;
    }

    private static byte[] picture() throws IOException {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.DARK_GRAY);
        pen.drawRect(EDGE / 2, EDGE / 2, WIDTH - EDGE, HEIGHT - EDGE);
        for (int y = EDGE * 3; y < HEIGHT - EDGE * 2; y += LINE) pen.fillRect(EDGE * 2, y, WIDTH - EDGE * 4, 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet, "png", out);
        return out.toByteArray();
    }
}
