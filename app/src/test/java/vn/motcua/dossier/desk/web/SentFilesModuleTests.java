package vn.motcua.dossier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import vn.motcua.dossier.desk.CheckedPaper;
import vn.motcua.dossier.desk.NewFile;
import vn.motcua.dossier.desk.PaperChecks;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.portal.form.Form;
import vn.motcua.testing.RunningTest;

/** Each scan is compared by itself, and papers that the procedure does not ask for count as compared never. */
@RunningTest
class SentFilesModuleTests {

    @Autowired
    private SentFiles files;

    @Test
    void theTickIsOfOneFile() {
        MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();
        for (String field : List.of("file-0", "file-1", "file-other"))
            request.addFile(new MockMultipartFile(field, field + ".pdf", "application/pdf", DemoPdf.of(field)));
        for (String field : List.of("compared-1", "compared", "compared-other", "compared-2"))
            request.addParameter(field, "yes");
        PaperChecks.Papers papers = new PaperChecks.Papers(List.of(paper("GT1"), paper("GT2")), List.of(), Map.of());
        List<NewFile> found = files.papers(Form.sent(request.getParameterMap()), request, papers);
        assertThat(found).extracting(NewFile::compared).containsExactly(false, true, false);
        assertThat(found.get(1).field()).isEqualTo("GT2");
    }

    private static CheckedPaper paper(String key) {
        return new CheckedPaper(key, "Giấy " + key, 1, 0, null, "", null, "", List.of());
    }
}
