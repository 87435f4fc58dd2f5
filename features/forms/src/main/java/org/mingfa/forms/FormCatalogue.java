package org.mingfa.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingfa.forms.Form.Paper;
import org.mingfa.forms.FormList.FormEntry;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** All element forms, answers last. What they are is known at once; a form is read when it is first asked for. Safe to share. */
public final class FormCatalogue {

    private final Map<String, FormHead> heads = new LinkedHashMap<>();
    private final FormFiles files;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    /** Forms as a test has them. */
    FormCatalogue(List<FormHead> heads, FormFiles files) {
        this.files = files;
        heads.forEach(head -> this.heads.put(key(head.paper(), head.entry().kind()), head));
    }

    /** The forms of the product. */
    public static FormCatalogue load(RiskEngine engine) {
        return new FormCatalogue(FormHead.all(), FormFiles.of(engine));
    }

    private static String key(Paper paper, String kind) {
        return paper.word() + "/" + kind;
    }

    /** The list, without reading a form. */
    public List<FormEntry> entries() {
        return heads.values().stream().map(FormHead::entry).toList();
    }

    /** Reads each of them. */
    public List<Form> all() {
        return heads.values().stream().map(this::read).toList();
    }

    /** The form of a kind; a refusal of {@code kind} names the nearest. */
    public Form get(Paper paper, String kind) {
        FormHead head = heads.get(key(paper, kind));
        if (head == null) {
            throw Refusal.invalid("kind", "没有这一类的" + paper.label() + NearestName.hint(kind, kinds(paper)));
        }
        return read(head);
    }

    List<String> kinds(Paper paper) {
        return heads.values().stream()
                .filter(head -> head.paper() == paper)
                .map(head -> head.entry().kind())
                .toList();
    }

    /** Two threads may read a form at once: an answer reads its complaint, which no computation of one map may do within another. */
    private Form read(FormHead head) {
        String key = key(head.paper(), head.entry().kind());
        Form known = forms.get(key);
        if (known != null) {
            return known;
        }
        Form form = files.read(head, this);
        Form other = forms.putIfAbsent(key, form);
        return other == null ? form : other;
    }

    /** Of the same dispute, where a person sues: 民事答辩状（离婚纠纷） answers 民事起诉状（离婚纠纷）. */
    Optional<Form> findComplaint(OfficialPaper answer) {
        String title = answer.fullTitle().replace("自诉答辩状", "自诉状").replace("答辩状", "起诉状");
        return heads.values().stream()
                .filter(head -> head.paper() == Paper.COMPLAINT)
                .filter(head -> head.entry().title().equals(title))
                .findFirst()
                .map(this::read);
    }
}
