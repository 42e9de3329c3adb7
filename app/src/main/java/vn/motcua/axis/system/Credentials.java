package vn.motcua.axis.system;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Makes codes and secrets of systems. */
@Component
class Credentials {

    private static final String LETTERS =
            "ACDEFGHJKLMNPQRTUVWXY34679"; // none that is taken for another over the telephone
    private static final int CODE_LENGTH = 10;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    String code() {
        StringBuilder code = new StringBuilder("MC-");
        for (int i = 0; i < CODE_LENGTH; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.toString();
    }

    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
