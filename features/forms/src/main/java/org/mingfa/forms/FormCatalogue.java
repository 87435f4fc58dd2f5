package org.mingfa.forms;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Form> forms = new LinkedHashMap<>();
        Map<String, Form> complaints = new LinkedHashMap<>();
        List<YamlMap> ordered = files.stream()
                .sorted(Comparator.comparing((YamlMap file) -> file.has("answers_to")))
                .toList();
        for (YamlMap file : ordered) {
            Form form = new FormReader(engine, shared, complaints).read(file);
            if (forms.put(key(form.paper(), form.kind()), form) != null) {
                throw file.keyPlace("kind").flaw(FlawCode.R014, form.paper().label() + " " + form.kind() + " 重复");
            }
            if (form.paper() == Paper.COMPLAINT) {
                complaints.put(form.kind(), form);
            }
        }
        return new FormCatalogue(forms);
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
