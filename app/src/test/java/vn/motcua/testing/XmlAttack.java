package vn.motcua.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What can be done with XML to a reader that trusts it. Each attack is built around the root element of the format attacked, so that the same
 * eleven go against every entry that takes XML.
 */
public enum XmlAttack {
    /** Text of a local file through an external entity. */
    FILE_ENTITY {
        @Override
        protected String text(Target at) {
            return doctype(at, "<!ENTITY x SYSTEM \"" + at.secret().toUri() + "\">") + at.root("&x;");
        }
    },
    /** A request to a host of the attacker's choice through an external entity. */
    HTTP_ENTITY {
        @Override
        protected String text(Target at) {
            return doctype(at, "<!ENTITY x SYSTEM \"" + at.listener() + "\">") + at.root("&x;");
        }
    },
    EXTERNAL_DTD {
        @Override
        protected String text(Target at) {
            return "<!DOCTYPE " + at.name() + " SYSTEM \"" + at.listener() + "\">" + at.root("");
        }
    },
    PARAMETER_ENTITY {
        @Override
        protected String text(Target at) {
            return doctype(at, "<!ENTITY % p SYSTEM \"" + at.listener() + "\"> %p;") + at.root("");
        }
    },
    /** Entities of entities: ten to the power of nine times "lol". */
    BILLION_LAUGHS {
        @Override
        protected String text(Target at) {
            String entities = IntStream.range(1, 10)
                    .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                    .collect(Collectors.joining());
            return doctype(at, "<!ENTITY l0 \"lol\">" + entities) + at.root("&l9;");
        }
    },
    /** One long entity, named often. */
    QUADRATIC_BLOWUP {
        @Override
        protected String text(Target at) {
            return doctype(at, "<!ENTITY x \"" + "A".repeat(50_000) + "\">") + at.root("&x;".repeat(50_000));
        }
    },
    DEEP_NESTING {
        @Override
        protected String text(Target at) {
            return at.root("<d>".repeat(200_000) + "</d>".repeat(200_000));
        }
    },
    MANY_ATTRIBUTES {
        @Override
        protected String text(Target at) {
            return at.root("<d "
                    + IntStream.range(0, 20_000)
                            .mapToObj(i -> "a" + i + "=\"\"")
                            .collect(Collectors.joining(" "))
                    + "/>");
        }
    },
    /** A schema to be fetched; harmless to whoever does not follow it. */
    SCHEMA_LOCATION {
        @Override
        protected String text(Target at) {
            return at.root("<d xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a "
                    + at.listener() + "\" xmlns=\"urn:a\"/>");
        }
    },
    XINCLUDE {
        @Override
        protected String text(Target at) {
            return at.root("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                    + at.secret().toUri() + "\"/>");
        }
    },
    PROCESSING_INSTRUCTION {
        @Override
        protected String text(Target at) {
            return "<?xml-stylesheet type=\"text/xsl\" href=\"" + at.listener() + "\"?>" + at.root("");
        }
    };

    /**
     * Against what an attack is made.
     *
     * @param name the root element's name
     * @param namespace the root element's namespace, or empty
     * @param inside well-formed text that stands inside the root beside the attack
     * @param listener a server that counts who calls
     * @param secret a file whose text must not come out
     */
    public record Target(String name, String namespace, String inside, URI listener, Path secret) {

        String root(String attack) {
            return "<" + name + (namespace.isEmpty() ? "" : " xmlns=\"" + namespace + "\"") + ">" + attack + inside
                    + "</" + name + ">";
        }
    }

    /** The document. */
    public byte[] bytes(Target at) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text(at)).getBytes(StandardCharsets.UTF_8);
    }

    /** True for those that a reader may take in, as long as it does not act on them. */
    public boolean inert() {
        return this == SCHEMA_LOCATION || this == XINCLUDE || this == PROCESSING_INSTRUCTION;
    }

    protected abstract String text(Target at);

    private static String doctype(Target at, String declarations) {
        return "<!DOCTYPE " + at.name() + " [" + declarations + "]>";
    }
}
