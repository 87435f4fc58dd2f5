package org.mingfa.risk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FlawException;
import org.mingfa.yaml.YamlReader;

/**
 * Reads the operator's folder (law/local in the data directory). A file that is wrong in one place gives nothing at
 * all: half a table is worse than none.
 */
public final class LocalFiles {

    private static final String SUFFIX = ".yaml";

    private final ShippedValues shipped;
    private final List<LocalRate> rates = new ArrayList<>();
    private final List<LocalHolidays> holidays = new ArrayList<>();
    private final List<LocalFigure> figures = new ArrayList<>();
    private final List<LocalFee> fees = new ArrayList<>();
    private final List<LocalSubsidy> subsidies = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private LocalFiles(ShippedValues shipped) {
        this.shipped = shipped;
    }

    /** What the folder holds; nothing when there is no such folder. */
    public static LocalLaw read(Path folder, ShippedValues shipped) {
        LocalFiles files = new LocalFiles(shipped);
        if (Files.isDirectory(folder)) {
            files.readAll(folder);
        }
        return files.made();
    }

    /**
     * What one file would give, to be looked at before it takes its place in the folder.
     *
     * @param name the name that it will have, e.g. lpr.yaml
     * @throws FlawException when it is wrong, with its line
     */
    public static LocalLaw check(String name, String text, ShippedValues shipped) {
        LocalFiles files = new LocalFiles(shipped);
        files.take(kind(name), name, text);
        return files.made();
    }

    private static LocalFile kind(String name) {
        return LocalFile.find(name)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID_VALUE,
                        "没有名为 " + name + " 的本地数据文件" + NearestName.hint(name, LocalFile.files()) + "；可用的有 "
                                + String.join("、", LocalFile.files())));
    }

    private LocalLaw made() {
        return new LocalLaw(rates, holidays, figures, fees, subsidies, problems);
    }

    private void readAll(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            paths.filter(path -> path.toString().endsWith(SUFFIX)).sorted().forEach(this::readOne);
        } catch (IOException e) {
            problems.add("本地数据的文件夹 " + folder + " 读不出来：" + e.getMessage() + "；随产品发布的数据照常使用。");
        }
    }

    private void readOne(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            take(kind(name), path.toString(), Files.readString(path));
        } catch (Refusal flaw) {
            problems.add(flaw.getMessage() + "。这个文件没有采用，随产品发布的数据照常使用；请改正后再核对一次。");
        } catch (IOException e) {
            problems.add(path + " 读不出来（" + e.getMessage() + "），没有采用，随产品发布的数据照常使用。");
        }
    }

    private void take(LocalFile kind, String place, String text) {
        LocalFileReader reader = new LocalFileReader(YamlReader.read(place, text));
        switch (kind) {
            case RATES -> rates.addAll(reader.rates(shipped));
            case HOLIDAYS -> holidays.addAll(reader.holidays(shipped));
            case FIGURES -> figures.addAll(reader.figures());
            case FEES -> fees.addAll(reader.fees());
            case WORK_INJURY -> subsidies.addAll(reader.subsidies());
        }
    }
}
