package org.mingfa.api.usage;

import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;

/** What an endpoint notes of a request while it answers, to be counted when the answer is sent. */
public final class RequestNotes {

    private static final String NOTES = RequestNotes.class.getName();

    private RequestNotes() {}

    /** Notes something of the request; the subject must be a name of our own. */
    public static void add(ServletRequest request, Measure measure, String subject) {
        List<UsageNote> notes = new ArrayList<>(of(request));
        notes.add(new UsageNote(measure, subject));
        request.setAttribute(NOTES, notes);
    }

    /** What was noted so far. */
    @SuppressWarnings("unchecked") // only this class writes the attribute
    public static List<UsageNote> of(ServletRequest request) {
        List<UsageNote> notes = (List<UsageNote>) request.getAttribute(NOTES);
        return notes == null ? List.of() : notes;
    }
}
