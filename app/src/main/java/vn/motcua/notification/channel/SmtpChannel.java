package vn.motcua.notification.channel;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.motcua.portal.PublicAddress;

/** E-mail, posted at a mail server: one letter a call, plain text, marked as written by a machine. */
final class SmtpChannel implements Channel {

    private static final String CONNECT = "10000";
    private static final String READ = "20000";
    private static final int PERMANENT = 500;
    private static final int LONGEST = 400;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final String host;

    SmtpChannel(SmtpSettings settings, PublicAddress address) {
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false"); // taken is taken: a slow farewell is not waited for
        properties.put("mail.smtp.connectiontimeout", CONNECT);
        properties.put("mail.smtp.timeout", READ);
        properties.put("mail.smtp.writetimeout", READ);
        host = address.host();
        from = settings.from(host);
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public Outcome send(Outgoing message) {
        try {
            sender.send(letter(message));
            return new Outcome.Taken("");
        } catch (MessagingException e) {
            return new Outcome.Never("not an address");
        } catch (MailSendException e) {
            return e.getMessageExceptions().length == 0
                    ? new Outcome.Later(kind(e))
                    : refused(e.getMessageExceptions()[0]);
        } catch (MailException e) {
            return new Outcome.Later(kind(e));
        }
    }

    private MimeMessage letter(Outgoing message) throws MessagingException {
        MimeMessage letter =
                new Numbered(sender, "<" + message.delivery() + "." + message.word() + ".thong-bao@" + host + ">");
        letter.setFrom(new InternetAddress(from));
        InternetAddress to = new InternetAddress(message.address(), true);
        letter.setRecipient(RecipientType.TO, to);
        letter.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        letter.setText(message.body(), StandardCharsets.UTF_8.name());
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    /** What the server said of the one recipient: a code of five hundred and something is a no for good. Of us, or of what we write, it may think better. */
    private static Outcome refused(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = next(one)) {
            int code = code(one);
            if (code >= PERMANENT && one instanceof SMTPAddressFailedException)
                return new Outcome.Never(code + " " + kind(one));
            if (code > 0) return new Outcome.Later(code + " " + kind(one));
        }
        return new Outcome.Later(kind(failure));
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send when send.getNextException() == null -> send.getReturnCode();
            default -> 0;
        };
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof SendFailedException failed && failed.getNextException() != null
                ? failed.getNextException()
                : failure.getCause();
    }

    /** The kind of failure only: what servers say often repeats the address. */
    private static String kind(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    /** A letter with the same number at each attempt, so that a reader's program can tell a repetition. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
