package org.mingfa.risk.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.law.Source;

/** Writes the deadline of a prompt as a calendar file (iCalendar, RFC 5545) with alarms a week and a day before. */
public final class DeadlineCalendar {

    /** RFC 5545 3.1: no line longer than 75 octets. */
    private static final int LONGEST_LINE = 75;

    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private DeadlineCalendar() {}

    /**
     * The text of an .ics file; empty when the prompt has no deadline or its day is past.
     *
     * @param made the day on which it is made, for DTSTAMP
     */
    public static Optional<String> write(RiskPrompt prompt, LocalDate made) {
        return write(List.of(prompt), made);
    }

    /** The same for every deadline of several prompts in one file; empty when none has one. */
    public static Optional<String> write(List<RiskPrompt> prompts, LocalDate made) {
        List<String> events =
                prompts.stream().flatMap(prompt -> event(prompt, made).stream()).toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mingfa//Risk//ZH"));
        lines.addAll(events);
        lines.add("END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> line.lines().forEach(single -> fold(single, text)));
        return Optional.of(text.toString());
    }

    private static List<String> event(RiskPrompt prompt, LocalDate made) {
        PromptDeadline deadline = prompt.deadline();
        if (deadline == null || deadline.day().isBefore(made)) {
            return List.of();
        }
        return List.of(
                "BEGIN:VEVENT",
                "UID:" + prompt.rule() + "-" + DAY.format(deadline.day()) + "@mingfa",
                "DTSTAMP:" + DAY.format(made) + "T000000Z",
                "DTSTART;VALUE=DATE:" + DAY.format(deadline.day()),
                "DTEND;VALUE=DATE:" + DAY.format(deadline.day().plusDays(1)),
                "SUMMARY:" + escape(deadline.label()),
                "DESCRIPTION:" + escape(description(prompt)),
                "TRANSP:TRANSPARENT",
                alarm("-P7D", deadline),
                alarm("-P1D", deadline),
                "END:VEVENT");
    }

    private static String alarm(String before, PromptDeadline deadline) {
        return "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:" + before + "\nDESCRIPTION:" + escape(deadline.label())
                + "\nEND:VALARM";
    }

    private static String description(RiskPrompt prompt) {
        String basis = String.join(
                "、", prompt.sources().stream().map(Source::label).distinct().toList());
        return prompt.headline() + "\n" + prompt.action() + "\n依据：" + basis + "\n" + RiskPrompt.DISCLAIMER;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Cuts between characters, counting octets; a continuation begins with a space. */
    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            String character = Character.toString(codePoint);
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(character);
            octets += width;
            at += Character.charCount(codePoint);
        }
        text.append(END);
    }
}
