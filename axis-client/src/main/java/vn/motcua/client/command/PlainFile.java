package vn.motcua.client.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import vn.motcua.axis.edxml.Attachment;

/** Takes an attachment out of the ZIP around it and gives it a name that is safe on every file system. */
final class PlainFile {

    private static final int LONGEST_NAME = 100;
    private static final long LARGEST = 200L << 20;

    private PlainFile() {}

    static Path take(Path part, Path folder, int number, Attachment attachment) throws IOException {
        Path file = folder.resolve(number + "-" + safe(attachment.name()));
        if (attachment.carriage() == Attachment.Carriage.PLAIN) return Files.move(part, file);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(part))) {
            if (zip.getNextEntry() == null) return Files.move(part, file);
            copy(zip, file);
        }
        return file;
    }

    /** Letters, digits and a few marks; no folder, no leading dot. */
    static String safe(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}\\p{M} ._()-]", "_").strip();
        while (safe.startsWith(".")) safe = safe.substring(1);
        if (safe.length() > LONGEST_NAME) safe = safe.substring(safe.length() - LONGEST_NAME);
        return safe.isEmpty() ? "file" : safe;
    }

    private static void copy(InputStream in, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] piece = new byte[1 << 16];
            long done = 0;
            for (int count; (count = in.read(piece)) > 0; ) {
                done += count;
                if (done > LARGEST) throw new java.nio.file.FileSystemException(file.toString(), null, "> " + LARGEST);
                out.write(piece, 0, count);
            }
        }
    }
}
