package vn.motcua.signing.packet;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A small packet to sign, written as one of the programs in use writes it. */
public final class PacketText {

    public static final String PACKET = """
            <?xml version="1.0" encoding="UTF-8"?>
            <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
              <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                <edXML:edXMLHeader>
                  <edXML:MessageHeader>
                    <edXML:From><edXML:OrganId>000.00.00.G22</edXML:OrganId><edXML:OrganName>Văn phòng Chính phủ</edXML:OrganName></edXML:From>
                    <edXML:To><edXML:OrganId>000.00.00.H26</edXML:OrganId></edXML:To>
                    <edXML:Subject>V/v &lt;chữ ký&gt; số &amp; "chứng thư"</edXML:Subject>
                  </edXML:MessageHeader>
                </edXML:edXMLHeader>
                <edXML:edXMLBody><edXML:edXMLManifest version="1.0"/></edXML:edXMLBody>
              </edXML:edXMLEnvelope>
              <AttachmentEncoded><Attachment><ContentId>cid:1</ContentId><ContentTransferEncoded>QUJD</ContentTransferEncoded></Attachment></AttachmentEncoded>
            </edXML>
            """;

    private PacketText() {}

    public static PacketSource source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }
}
