package vn.motcua.axis.edxml.reading;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Passes over a signature and remembers what it claims to be. */
final class SignatureGlance {

    /** No certificate in base64 is shorter; what is cut off is. */
    private static final int SHORTEST_CERTIFICATE = 300;

    private String algorithm = "";
    private int certificate;

    private SignatureGlance() {}

    static PacketSignature at(XMLStreamReader xml) throws XMLStreamException {
        boolean standard = Namespaces.SIGNATURES.equals(xml.getNamespaceURI());
        SignatureGlance glance = new SignatureGlance();
        glance.read(xml);
        return new PacketSignature(standard, glance.algorithm, glance.certificate >= SHORTEST_CERTIFICATE);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inCertificate = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                inCertificate = xml.getLocalName().equals("X509Certificate");
                if (xml.getLocalName().equals("SignatureMethod")) method(xml.getAttributeValue(null, "Algorithm"));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inCertificate = false;
            } else if (inCertificate && event == XMLStreamConstants.CHARACTERS) certificate += xml.getTextLength();
        }
    }

    private void method(@org.jspecify.annotations.Nullable String name) {
        if (name != null) algorithm = name.length() > 200 ? name.substring(0, 200) : name;
    }
}
