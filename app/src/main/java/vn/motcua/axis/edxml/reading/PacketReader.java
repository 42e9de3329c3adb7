package vn.motcua.axis.edxml.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.AttachmentContent;
import vn.motcua.axis.edxml.ContentReference;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.edxml.reading.PacketElement.In;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;
import vn.motcua.kernel.xml.XmlRefused;

/**
 * Reads a packet of QCVN 102:2016/BTTTT once, from begin to end, in bounded memory: the header is held, attachments pass through to a sink.
 * Elements are known by local name within the namespaces in use, in any order; unknown ones are passed over. Reading never fails because
 * of what a packet holds: that is told by the report. It fails by {@link IOException} if the stream or the sink does.
 */
public final class PacketReader {

    private final PacketLimits limits;

    public PacketReader(PacketLimits limits) {
        this.limits = limits;
    }

    /** Reads to the end of the stream. */
    public Reading read(InputStream in, AttachmentSink sink) throws IOException {
        Pass pass = new Pass(limits, sink);
        try {
            PushbackInputStream start = new PushbackInputStream(in, Beginning.LENGTH);
            Optional<Finding> stray = Beginning.look(start);
            if (stray.isPresent()) throw new Stopped(stray.get());
            pass.read(Xml.reader(start, new XmlLimits(limits.packetBytes(), limits.depth())));
        } catch (Stopped stopped) {
            pass.findings.add(stopped.finding());
        } catch (XmlRefused refused) {
            if (refused.inputFailure().isPresent()) throw refused.inputFailure().get();
            pass.findings.add(Problem.NOT_XML, PacketElement.FILE, Integer.toString(refused.line()), refused.problem());
        } catch (XMLStreamException e) {
            throw new IOException(e); // the door for XML lets none but the one above pass
        }
        return pass.reading();
    }

    /** One packet being read. */
    private static final class Pass {
        private final PacketLimits limits;
        private final AttachmentSink sink;
        private final Findings findings = new Findings();
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<AttachmentContent> contents = new ArrayList<>();
        private Optional<Node> envelope = Optional.empty();
        private Optional<PacketSignature> signature = Optional.empty();
        private Optional<Packet> packet = Optional.empty();

        Pass(PacketLimits limits, AttachmentSink sink) {
            this.limits = limits;
            this.sink = sink;
        }

        Reading reading() {
            Report report = findings.report();
            return new Reading(report.refuses() ? Optional.empty() : packet, signature, contents, report);
        }

        void read(XMLStreamReader xml) throws XMLStreamException, IOException, Stopped {
            root(xml);
            while (xml.next() != XMLStreamConstants.END_ELEMENT) if (xml.isStartElement()) part(xml);
            while (xml.hasNext()) xml.next();
            judge();
        }

        private static void root(XMLStreamReader xml) throws XMLStreamException, Stopped {
            while (!xml.isStartElement()) xml.next();
            if (!xml.getLocalName().equals("edXML") || !Namespaces.packet(xml.getNamespaceURI()))
                throw new Stopped(Finding.of(
                        Problem.NO_PACKET,
                        PacketElement.FILE,
                        xml.getLocalName(),
                        String.valueOf(xml.getNamespaceURI())));
        }

        private void part(XMLStreamReader xml) throws XMLStreamException, IOException, Stopped {
            String name = xml.getLocalName();
            if (name.equals("edXMLEnvelope") && Namespaces.packet(xml.getNamespaceURI())) envelope(xml);
            else if (name.equals("AttachmentEncoded") && Namespaces.attachment(xml.getNamespaceURI())) attachments(xml);
            else Skip.element(xml);
        }

        private void envelope(XMLStreamReader xml) throws XMLStreamException, Stopped {
            if (envelope.isPresent())
                throw new Stopped(Finding.of(Problem.TOO_MANY, PacketElement.HEADER, "edXMLEnvelope", 1));
            HeaderReader reader = new HeaderReader(xml, limits);
            envelope = Optional.of(reader.read());
            signature = reader.signature();
        }

        private void attachments(XMLStreamReader xml) throws XMLStreamException, IOException, Stopped {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (!xml.isStartElement()) continue;
                if (xml.getLocalName().equals("Attachment") && Namespaces.attachment(xml.getNamespaceURI()))
                    attachment(xml);
                else Skip.element(xml);
            }
        }

        private void attachment(XMLStreamReader xml) throws XMLStreamException, IOException, Stopped {
            int index = attachments.size();
            if (index >= limits.attachments())
                throw new Stopped(Finding.of(
                        Problem.TOO_MANY, PacketElement.ATTACHMENT, "AttachmentEncoded", limits.attachments()));
            AttachmentReader reader = new AttachmentReader(xml, limits, findings, index);
            reader.read(sink);
            reader.judge();
            attachments.add(reader.attachment());
            contents.add(reader.content());
        }

        private void judge() {
            Node header = envelope.flatMap(node -> node.find("edXMLHeader")).orElse(Node.EMPTY);
            Node message = header.first("MessageHeader");
            boolean status =
                    message.find("StatusCode").isPresent() && message.find("To").isEmpty();
            new Table(findings).check(header, status ? In.STATUS : In.DOCUMENT);
            Consistency consistency = new Consistency(findings);
            if (status) {
                StatusPacket read = Mapping.status(header);
                consistency.check(read);
                packet = Optional.of(read);
            } else {
                List<ContentReference> manifest = Mapping.manifest(
                        envelope.map(node -> node.first("edXMLBody")).orElse(Node.EMPTY));
                DocumentPacket read = Mapping.document(header, manifest, attachments);
                consistency.check(read);
                packet = Optional.of(read);
            }
        }
    }
}
