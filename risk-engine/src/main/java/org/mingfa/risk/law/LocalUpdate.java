package org.mingfa.risk.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.risk.local.LocalChange;
import org.mingfa.risk.local.LocalEntry;
import org.mingfa.risk.local.LocalFile;
import org.mingfa.risk.local.LocalFiles;
import org.mingfa.risk.local.LocalLaw;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FlawException;

/**
 * A new text for one of the operator's files: checked, compared with what is read now, and put in its place.
 *
 * @param name of the file, e.g. lpr.yaml
 */
public record LocalUpdate(String name, String text, LocalChange change) {

    /**
     * Checks a text.
     *
     * @throws FlawException where it is wrong, with its line
     * @throws Refusal where it tells what cannot be known today
     */
    public static LocalUpdate of(LawBook law, String name, String text, LocalDate today) {
        LocalLaw read = LocalFiles.check(name, text, law.shipped());
        refuseLater(read, today);
        LocalFile kind = LocalFile.find(name).orElseThrow();
        List<LocalEntry> before = law.local().entries().stream()
                .filter(entry -> entry.file() == kind)
                .toList();
        return new LocalUpdate(name, text, LocalChange.between(before, read.entries()));
    }

    private static void refuseLater(LocalLaw read, LocalDate today) {
        String later = LocalChange.checkedLater(read.entries(), today).stream()
                .map(LocalEntry::key)
                .collect(Collectors.joining("、"));
        if (!later.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "核对日期（checked）晚于今天：" + later + "；请写实际核对的日期。");
        }
        read.rates().stream()
                .filter(rate -> rate.published().isAfter(today))
                .findFirst()
                .ifPresent(rate -> {
                    throw new Refusal(Refusal.Kind.BAD_INPUT, rate.published() + " 还没有到，没有公布的利率不录入；请核对公布的日期。");
                });
    }

    /** Whole or not at all: readers see the old file or the new one. */
    public void replace(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve("." + name + ".part");
        Files.writeString(part, text);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
