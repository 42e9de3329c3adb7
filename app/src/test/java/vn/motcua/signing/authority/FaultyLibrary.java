package vn.motcua.signing.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A PKCS#11 library between the application and SoftHSM that does what tokens do when they are pulled out, are full, or know another PIN: for as long as a file of that name lies beside it. */
public final class FaultyLibrary {

    private static final String SOURCE = """
            #include <dlfcn.h>
            #include <stdio.h>
            #include <string.h>
            #include <unistd.h>
            typedef unsigned long U;
            typedef U (*F)(U, U, U, U, U, U);
            struct list { unsigned char version[8]; void *f[68]; };
            static struct list *real, mine;
            static U slot;
            static int dead;
            static int flag(const char *name) {
              char path[1000];
              snprintf(path, sizeof path, "%s/%s", FOLDER, name);
              return access(path, F_OK) == 0;
            }
            static U gone(void) {
              if (!flag("away")) { dead = 0; return 0; }
              if (!dead) { dead = 1; ((F) real->f[14])(slot, 0, 0, 0, 0, 0); } /* its sessions and handles die with it */
              return 0x32; /* CKR_DEVICE_REMOVED */
            }
            #define WRAP(i) static U w##i(U a, U b, U c, U d, U e, U f) { U no = gone(); return no ? no : ((F) real->f[i])(a, b, c, d, e, f); }
            WRAP(6) WRAP(15) WRAP(24) WRAP(26) WRAP(27) WRAP(42) WRAP(43) WRAP(44) WRAP(45)
            static U w12(U a, U b, U c, U d, U e, U f) {
              U no = gone();
              if (no) return no;
              if (flag("full")) return 0xB1; /* CKR_SESSION_COUNT */
              slot = a;
              return ((F) real->f[12])(a, b, c, d, e, f);
            }
            static U w18(U a, U b, U c, U d, U e, U f) {
              U no = gone();
              if (no) return no;
              FILE *log = fopen(FOLDER "/logins", "a");
              fputc('x', log);
              fclose(log);
              if (flag("pin")) return 0xA0; /* CKR_PIN_INCORRECT */
              return ((F) real->f[18])(a, b, c, d, e, f);
            }
            U C_GetFunctionList(struct list **out) {
              if (!real) {
                void *lib = dlopen(LIBRARY, RTLD_NOW);
                if (!lib) return 5;
                U (*get)(struct list **) = (U (*)(struct list **)) dlsym(lib, "C_GetFunctionList");
                if (get(&real)) return 5;
                memcpy(&mine, real, sizeof mine);
                mine.f[6] = w6; mine.f[12] = w12; mine.f[15] = w15; mine.f[18] = w18; mine.f[24] = w24; mine.f[26] = w26; mine.f[27] = w27;
                mine.f[42] = w42; mine.f[43] = w43; mine.f[44] = w44; mine.f[45] = w45;
              }
              *out = &mine;
              return 0;
            }
            """;

    private final Path folder;

    /** Makes it; the test is skipped where there is no compiler. */
    public FaultyLibrary(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "no C compiler here");
        Path source = Files.writeString(folder.resolve("faulty.c"), SOURCE);
        Process compiler = new ProcessBuilder(
                        "/usr/bin/cc",
                        "-shared",
                        "-fPIC",
                        "-DFOLDER=\"" + folder + "\"",
                        "-DLIBRARY=\"" + SoftToken.library() + "\"",
                        "-o",
                        path().toString(),
                        source.toString(),
                        "-ldl")
                .redirectErrorStream(true)
                .start();
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (compiler.waitFor() != 0) throw new IllegalStateException(said);
    }

    /** The library. */
    public Path path() {
        return folder.resolve("faulty.so");
    }

    /** From now on the token is so: {@code away}, {@code full}, {@code pin}. */
    public void is(String trouble) throws IOException {
        Files.createFile(folder.resolve(trouble));
    }

    /** No longer. */
    public void isNot(String trouble) throws IOException {
        Files.delete(folder.resolve(trouble));
    }

    /** How often somebody tried a PIN. */
    public long logins() throws IOException {
        Path log = folder.resolve("logins");
        return Files.exists(log) ? Files.size(log) : 0;
    }
}
