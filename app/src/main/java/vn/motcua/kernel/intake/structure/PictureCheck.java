package vn.motcua.kernel.intake.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.IntakeLimits;
import vn.motcua.kernel.intake.IntakeProblem;

/** Looks through a picture: its size before anything is unpacked, then all of it, thinned out. */
final class PictureCheck {

    private static final int SHOWN = 1_000;

    private final IntakeLimits limits;

    PictureCheck(IntakeLimits limits) {
        this.limits = limits;
    }

    Set<FileFlag> check(Path file, FileType type) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new Unfit(IntakeProblem.DAMAGED, type);
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            look(reader, type);
            reader.dispose();
        }
        return ZipDirectory.endsIn(file) && type != FileType.JPEG && type != FileType.PNG
                ? Set.of(FileFlag.EMBEDDED_FILE)
                : Set.of();
    }

    private void look(ImageReader reader, FileType type) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > limits.pixels()) throw new Unfit(IntakeProblem.TOO_LARGE_INSIDE, limits.pixels());
        ImageReadParam thin = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / SHOWN);
        thin.setSourceSubsampling(step, step, 0, 0);
        // the colours of scanners and printers are no matter for here, only that the picture can be read
        int seen = reader.canReadRaster()
                ? reader.readRaster(0, thin).getWidth()
                : reader.read(0, thin).getWidth();
        if (seen == 0) throw new Unfit(IntakeProblem.DAMAGED, type);
    }
}
