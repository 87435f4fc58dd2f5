package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.forms.FormCatalogueTest.ENGINE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.forms.Form.Paper;
import org.mingfa.forms.FormList.FormEntry;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlResources;

/** index.jsonl, by which forms are listed without reading them, against the files; {@code -Dgolden=update} rewrites it. */
class FormIndexTest {

    private static final Path INDEX = Path.of("src/main/resources/org/mingfa/forms/index.jsonl");

    private final FormFiles files = FormFiles.of(ENGINE);
    private final List<FormHead> heads = new ArrayList<>();

    @Test
    void theIndexIsWhatTheFilesHave() throws IOException {
        String index = index();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(INDEX, index);
        }
        assertThat(Files.readString(INDEX)).isEqualTo(index);
        assertThat(heads.stream()
                        .map(head -> head.entry().paper() + " " + head.entry().kind()))
                .doesNotHaveDuplicates();
    }

    /** Complaints first: answers are named after them. */
    private String index() {
        Map<String, YamlMap> named = new LinkedHashMap<>();
        YamlResources resources = new YamlResources(FormFiles.class, "forms");
        FormFiles.names().forEach(name -> named.put(name, resources.read(name)));
        Map<Integer, OfficialPaper> plain = new LinkedHashMap<>(OfficialPaper.all());
        named.values().stream()
                .filter(file -> file.has("official"))
                .forEach(file -> plain.remove(file.get("official").asText().integer()));
        for (boolean answers : List.of(false, true)) {
            named.forEach((name, file) -> {
                if (file.has("answers_to") == answers) {
                    add(Paper.of(file.getText("paper")), file.getText("kind"), name, 0);
                }
            });
            plain.values().stream()
                    .filter(paper -> (paper.paper() == Paper.ANSWER) == answers)
                    .forEach(paper -> add(paper.paper(), kind(paper), null, paper.n()));
        }
        return heads.stream().map(FormHead::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String kind(OfficialPaper paper) {
        return paper.paper() != Paper.ANSWER
                ? paper.word()
                : new FormCatalogue(heads, files)
                        .findComplaint(paper)
                        .map(Form::kind)
                        .orElse(paper.word());
    }

    private void add(Paper paper, String kind, @Nullable String file, int official) {
        Form form = files.read(head(paper, kind, file, official), new FormCatalogue(heads, files));
        heads.add(new FormHead(FormEntry.of(form), file, official));
    }

    /** Before the form was read. */
    static FormHead head(Paper paper, String kind, @Nullable String file, int official) {
        return new FormHead(
                new FormEntry(paper.word(), kind, "", null, "", "", 0, 0, Map.of(), null, null, null), file, official);
    }
}
