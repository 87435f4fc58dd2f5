package org.mingfa.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.answers.search.MissingArticleAnswer;
import org.mingfa.answers.search.MissingArticleAnswer.Near;

/** 「本库没有收录」 as lines of a terminal: what, why, and the command for each thing near. */
public final class MissingArticleText {

    private MissingArticleText() {}

    public static List<String> of(MissingArticleAnswer missing) {
        List<String> lines = new ArrayList<>();
        lines.add(missing.title() + "。");
        lines.add(missing.detail());
        for (Near near : missing.near()) {
            lines.add("  " + near.label() + command(near));
        }
        return lines;
    }

    private static String command(Near near) {
        return near.lawId() == null || near.ordinal() == null
                ? ""
                : "：mingfa article " + near.lawId() + " " + near.ordinal();
    }
}
