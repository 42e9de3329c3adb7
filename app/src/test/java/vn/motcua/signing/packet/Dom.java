package vn.motcua.signing.packet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.Data;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The signatures of the JDK (javax.xml.crypto, on a tree held in memory): made by people who know nothing of our code. */
public final class Dom {

    static final String ENVELOPED = Transform.ENVELOPED;
    static final String INCLUSIVE = CanonicalizationMethod.INCLUSIVE;
    static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    private Dom() {}

    /** How to sign. */
    public record Way(String own, String method, String hash, List<String> transforms, String uri) {
        public static Way of(String method, String hash) {
            return new Way(EXCLUSIVE, method, hash, List.of(ENVELOPED, EXCLUSIVE), "");
        }

        Way canonical(String own, String... transforms) {
            return new Way(own, method, hash, List.of(transforms), uri);
        }
    }

    /** Signs the packet inside its header. */
    public static String sign(String packet, Way way, Key key, X509Certificate certificate) throws Exception {
        Document document = parse(packet);
        Node header = document.getElementsByTagNameNS("*", "edXMLHeader").item(0);
        List<Transform> transforms = new ArrayList<>();
        for (String one : way.transforms()) transforms.add(FACTORY.newTransform(one, (TransformParameterSpec) null));
        Reference reference =
                FACTORY.newReference(way.uri(), FACTORY.newDigestMethod(way.hash(), null), transforms, null, null);
        SignedInfo info = FACTORY.newSignedInfo(
                FACTORY.newCanonicalizationMethod(way.own(), (C14NMethodParameterSpec) null),
                FACTORY.newSignatureMethod(way.method(), null),
                List.of(reference));
        KeyInfoFactory infos = FACTORY.getKeyInfoFactory();
        KeyInfo keyInfo = infos.newKeyInfo(List.of(infos.newX509Data(List.of(certificate))));
        DOMSignContext context = new DOMSignContext(key, header);
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        FACTORY.newXMLSignature(info, keyInfo).sign(context);
        return text(document);
    }

    /** True if the JDK calls the packet's signature valid. */
    static boolean valid(String packet, PublicKey key) throws Exception {
        Document document = parse(packet);
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature");
        if (found.getLength() != 1) return false;
        DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(key), found.item(0));
        NodeList properties = document.getElementsByTagNameNS(Qualifying.XADES, "SignedProperties");
        for (int i = 0; i < properties.getLength(); i++)
            context.setIdAttributeNS((Element) properties.item(i), null, "Id");
        return FACTORY.unmarshalXMLSignature(context).validate(context);
    }

    /** The document in canonical form. */
    static byte[] canonical(String xml, String way) throws Exception {
        Document document = parse(xml);
        List<Node> nodes = new ArrayList<>();
        collect(document, nodes);
        NodeSetData<Node> data = nodes::iterator;
        Data result = FACTORY.newCanonicalizationMethod(way, (C14NMethodParameterSpec) null)
                .transform(data, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((OctetStreamData) result).getOctetStream().transferTo(bytes);
        return bytes.toByteArray();
    }

    private static void collect(Node node, List<Node> into) {
        if (node.getNodeType() == Node.COMMENT_NODE) return;
        into.add(node);
        if (node.getAttributes() != null)
            for (int i = 0; i < node.getAttributes().getLength(); i++)
                into.add(node.getAttributes().item(i));
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) collect(child, into);
    }

    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document) throws Exception {
        StringWriter out = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }
}
