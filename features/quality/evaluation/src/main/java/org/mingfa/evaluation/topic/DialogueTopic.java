package org.mingfa.evaluation.topic;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.text.table.TextResource;

/**
 * A dialogue of questions in which later ones are understood by those before.
 *
 * @param heldBack of the half that nothing is tuned on
 */
public record DialogueTopic(String first, List<Turn> later, boolean heldBack) {

    private static final String NEW_SUBJECT = "!";

    public DialogueTopic {
        later = List.copyOf(later);
    }

    /**
     * A question behind others.
     *
     * @param articles that answer it, each as a short title with a number: 民法典188
     * @param before what was asked before it, the first first
     * @param newSubject whether it has nothing to do with that
     */
    public record Turn(String question, List<String> articles, List<String> before, boolean newSubject) {
        public Turn {
            articles = List.copyOf(articles);
            before = List.copyOf(before);
        }
    }

    /** Our own, over the laws of the starter corpus. */
    public static List<DialogueTopic> standard() {
        List<DialogueTopic> all = new ArrayList<>();
        for (String line : new TextResource(DialogueTopic.class, "dialogues.txt").words()) {
            all.add(read(line, all.size() % 2 == 1));
        }
        return List.copyOf(all);
    }

    private static DialogueTopic read(String line, boolean heldBack) {
        String[] turns = line.split(" / ");
        List<String> before = new ArrayList<>(List.of(turns[0]));
        List<Turn> later = new ArrayList<>();
        for (int i = 1; i < turns.length; i++) {
            String[] parts = turns[i].split(" = ");
            boolean newSubject = parts[0].startsWith(NEW_SUBJECT);
            String question = newSubject ? parts[0].substring(1) : parts[0];
            later.add(new Turn(question, List.of(parts[1].split(";")), before, newSubject));
            before.add(question);
        }
        return new DialogueTopic(turns[0], later, heldBack);
    }
}
