package org.mingfa.similar.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.similar.features.CitationProfile;

/**
 * What a question does not tell of the three things that make a 类案 (指导意见 1). What is only inferred from the nearest cases is
 * not told: by it anything is like its neighbours.
 */
public enum Lack {
    FACTS("案情太短（不足" + Lack.LEAST_FACTS + "字）"),
    FOCUS("没有争议焦点"),
    LAW("没有写明要适用的法条");

    /** Of so many characters a description tells what happened; fewer name a subject. */
    static final int LEAST_FACTS = 40;

    private final String label;

    Lack(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static List<Lack> of(String facts, @Nullable String focus, CitationProfile cited) {
        List<Lack> lacks = new ArrayList<>();
        if (facts.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_FACTS) {
            lacks.add(FACTS);
        }
        if (focus == null || focus.isBlank()) {
            lacks.add(FOCUS);
        }
        if (cited.isEmpty()) {
            lacks.add(LAW);
        }
        return List.copyOf(lacks);
    }
}
