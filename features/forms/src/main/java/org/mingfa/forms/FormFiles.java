package org.mingfa.forms;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Paper;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlResources;

/** Reads one form at a time: a file of ours, over the official paper that it names, or an official paper alone. */
final class FormFiles {

    private static final String SHARED = "shared.yaml";

    private final RiskEngine engine;
    private final YamlMap shared;
    private final Function<String, YamlMap> files;
    private final OfficialForm.@Nullable Common common;

    /**
     * Files as a test has them.
     *
     * @param shared the blocks that many forms have, by name
     */
    FormFiles(RiskEngine engine, YamlMap shared, Function<String, YamlMap> files) {
        this.engine = engine;
        this.shared = shared;
        this.files = files;
        this.common = shared.has("official") ? OfficialForm.Common.of(engine.rules(), shared) : null;
    }

    /** The files of the product. */
    static FormFiles of(RiskEngine engine) {
        YamlResources resources = resources();
        return new FormFiles(engine, resources.read(SHARED), resources::read);
    }

    /** The names of the product's files in the order of the list. */
    static List<String> names() {
        return resources().names().stream().filter(name -> name.contains("/")).toList();
    }

    private static YamlResources resources() {
        return new YamlResources(FormFiles.class, "forms");
    }

    /** @throws org.mingfa.yaml.FlawException when its file is wrong, with its line */
    Form read(FormHead head, FormCatalogue catalogue) {
        String file = head.file();
        return file == null
                ? plain(head, catalogue)
                : new FormReader(engine, shared, catalogue, common).read(files.apply(file));
    }

    private Form plain(FormHead head, FormCatalogue catalogue) {
        OfficialPaper paper = OfficialPaper.find(head.official()).orElseThrow();
        Form complaint =
                paper.paper() == Paper.ANSWER ? catalogue.findComplaint(paper).orElse(null) : null;
        return new OfficialForm(paper, Objects.requireNonNull(common))
                .plain(head.entry().kind(), new RowReader(engine.rules()), complaint);
    }
}
