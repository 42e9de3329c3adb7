package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.gates.planted.audit.GatesAudit;

/** Every act that changes something is in the log, and the log's catalogue is closed. */
class AuditCatalogueTests {

    private static final List<MessageFile> SENTENCES =
            List.of(MessageFile.of("gates_vi", "gates.audit.Done=Đã làm {0}\ngates.audit.TooMuch=Đã làm {0} {1}"));

    static JavaClasses ours() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/jte/"))
                .importPackages("vn.motcua");
    }

    @Test
    void everyOperationRecordsWhatItNames() {
        assertThat(AuditCatalogue.complaints(ours(), MessageFile.all())).isEmpty();
    }

    @Test
    void eachSinIsFoundAndNothingElse() {
        JavaClasses planted = new ClassFileImporter().importPackages(GatesAudit.class.getPackageName());
        assertThat(AuditCatalogue.complaints(planted, SENTENCES))
                .containsExactlyInAnyOrder(
                        "NamesNothing names no audit event",
                        "NamesNothing never calls the audit log",
                        "NamesAndForgets names GatesAudit.Forgotten and never makes one",
                        "NamesAndForgets never calls the audit log",
                        "MakesAndHides makes GatesAudit.Hidden and does not name it",
                        "NamesAStranger names String, which is no audit event",
                        "GatesAudit.Hidden is recorded by no operation",
                        "GatesAudit.Idle is recorded by no operation",
                        "Loner makes GatesAudit.Done and is no operation",
                        "Loner.Homeless stands in no sealed catalogue of its module",
                        "Loner.Homeless is recorded by no operation",
                        "GatesAudit.Personal keeps a personal value: homeAddress",
                        "GatesAudit.Imprecise has a value with no canonical form: share",
                        "GatesAudit.TooMuch has 1 values, and gates_vi asks for {1}");
    }
}
