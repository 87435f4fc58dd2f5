package org.mingfa.text.table;

import java.util.List;

/** The names of causes of action (民间借贷纠纷) and of crimes (盗窃罪), as the official catalogues write them. */
public final class CausesOfAction {

    /** The list as a text, for those whose work depends on every character of it. */
    public static final TextResource LIST = new TextResource(CausesOfAction.class, "causes-of-action.txt");

    private CausesOfAction() {}

    public static List<String> all() {
        return LIST.words();
    }
}
