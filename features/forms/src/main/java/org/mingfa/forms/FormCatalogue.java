package org.mingfa.forms;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Paper;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlResources;

/** All element forms, answers last; read once, immutable, safe to share. */
public final class FormCatalogue {

    private static final String SHARED = "shared.yaml";

    private final Map<String, Form> forms;

    private FormCatalogue(Map<String, Form> forms) {
        this.forms = forms;
    }

    /**
     * Reads the forms of the product.
     *
     * @throws org.mingfa.yaml.FlawException when a file is wrong, with its line
     */
    public static FormCatalogue load(RiskEngine engine) {
        YamlResources resources = new YamlResources(FormCatalogue.class, "forms");
        return read(
                engine,
                resources.read(SHARED),
                resources.names().stream()
                        .filter(name -> name.contains("/"))
                        .map(resources::read)
                        .toList());
    }

    /** Reads given files, as a test does; answers last, for they name rows of complaints. */
    static FormCatalogue read(RiskEngine engine, YamlMap shared, List<YamlMap> files) {
        return new Reading(engine, shared, files).read();
    }

    /** The files, and the official papers that no file has anything to add to. */
    private static final class Reading {
        private final RiskEngine engine;
        private final YamlMap shared;
        private final List<YamlMap> files;
        private final Map<String, Form> forms = new LinkedHashMap<>();
        private final Map<String, Form> complaints = new LinkedHashMap<>();
        private final FormReader.Papers papers;

        Reading(RiskEngine engine, YamlMap shared, List<YamlMap> files) {
            this.engine = engine;
            this.shared = shared;
            this.papers = FormReader.Papers.of(engine, shared);
            this.files = files.stream()
                    .sorted(Comparator.comparing((YamlMap file) -> file.has("answers_to")))
                    .toList();
        }

        FormCatalogue read() {
            Map<Integer, OfficialPaper> plain = new LinkedHashMap<>(papers.papers());
            files.forEach(file -> {
                if (file.has("official")) {
                    plain.remove(file.get("official").asText().integer());
                }
            });
            files.stream().filter(file -> !file.has("answers_to")).forEach(this::file);
            plain.values().stream()
                    .filter(paper -> paper.paper() != Paper.ANSWER)
                    .forEach(this::plain);
            files.stream().filter(file -> file.has("answers_to")).forEach(this::file);
            plain.values().stream()
                    .filter(paper -> paper.paper() == Paper.ANSWER)
                    .forEach(this::plain);
            return new FormCatalogue(forms);
        }

        private void file(YamlMap file) {
            Form form = new FormReader(engine, shared, complaints, papers).read(file);
            if (forms.put(key(form.paper(), form.kind()), form) != null) {
                throw file.keyPlace("kind").flaw(FlawCode.R014, form.paper().label() + " " + form.kind() + " 重复");
            }
            if (form.paper() == Paper.COMPLAINT) {
                complaints.put(form.kind(), form);
            }
        }

        private void plain(OfficialPaper paper) {
            @Nullable Form complaint = paper.paper() == Paper.ANSWER ? complaint(paper) : null;
            String kind = complaint == null ? paper.word() : complaint.kind();
            Form form = new OfficialForm(paper, papers.common()).plain(kind, new RowReader(engine.rules()), complaint);
            if (forms.put(key(form.paper(), kind), form) != null) {
                throw new IllegalStateException("two official papers of one kind: " + form.title());
            }
            if (form.paper() == Paper.COMPLAINT) {
                complaints.put(kind, form);
            }
        }

        /** Of the same dispute, where a person sues: 民事答辩状（离婚纠纷） answers 民事起诉状（离婚纠纷）. */
        private @Nullable Form complaint(OfficialPaper answer) {
            String title = answer.fullTitle().replace("自诉答辩状", "自诉状").replace("答辩状", "起诉状");
            return complaints.values().stream()
                    .filter(form -> form.title().equals(title))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String key(Paper paper, String kind) {
        return paper.word() + "/" + kind;
    }

    public Collection<Form> all() {
        return forms.values();
    }

    /** The form of a kind; a refusal of {@code kind} names the nearest. */
    public Form get(Paper paper, String kind) {
        Form form = forms.get(key(paper, kind));
        if (form == null) {
            List<String> kinds = forms.values().stream()
                    .filter(one -> one.paper() == paper)
                    .map(Form::kind)
                    .toList();
            throw Refusal.invalid("kind", "没有这一类的" + paper.label() + NearestName.hint(kind, kinds));
        }
        return form;
    }
}
