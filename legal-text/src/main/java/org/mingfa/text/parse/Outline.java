package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;

/** The headings above the line that is being read, outermost first. */
final class Outline {

    private final List<Heading> open = new ArrayList<>();

    void enter(Heading heading) {
        open.removeIf(above -> above.rank() >= heading.rank());
        open.add(heading);
    }

    /** A title that stands on the line after its number. */
    void title(String title) {
        Heading last = open.removeLast();
        open.add(new Heading(last.rank(), last.text() + " " + title, true));
    }

    boolean awaitsTitle() {
        return !open.isEmpty() && !open.getLast().titled();
    }

    List<String> path() {
        return open.stream().map(Heading::text).toList();
    }
}
