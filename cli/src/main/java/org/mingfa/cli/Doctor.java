package org.mingfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.TokenFile;
import org.mingfa.answers.AccessRole;
import org.mingfa.answers.coverage.Freshness;
import org.mingfa.answers.coverage.Freshness.LawAge;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.command.StarterNotice;
import org.mingfa.cli.generation.BuildText;
import org.mingfa.cli.text.Today;
import org.mingfa.indexer.generation.GenerationCheck;
import org.mingfa.indexer.generation.LastContrast;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalStatus;
import org.mingfa.search.generation.GenerationIntegrity;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.Damage;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.UsageTrouble;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlReader;

/** Looks at this machine: JDK, disk, engines, the operator's files, and every generation. Changes nothing. */
final class Doctor {

    /** Of sources that follow the whole law. */
    private static final Set<String> LAW_FORMATS = Set.of("lawtext", "lawrefbook", "flk");

    private static final long ENOUGH_DISK = 2L << 30;

    /** In the working directory, where the service reads it too. */
    private static final Path SETTINGS = Path.of("application.yaml");

    private final RootCommand root;
    private final @Nullable Duration staleAfter;

    /**
     * A doctor.
     *
     * @param staleAfter after how long a corpus is old; null for what is usual for its kind
     */
    Doctor(RootCommand root, @Nullable Duration staleAfter) {
        this.root = root;
        this.staleAfter = staleAfter;
    }

    /** One thing that was looked at; {@code trouble} says what to do, or is null when all is well. */
    record Finding(String part, String state, @Nullable String trouble) {}

    /** All that was looked at, in the order in which one would repair it. */
    List<Finding> look() throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.add(jdk());
        findings.add(disk());
        findings.addAll(engines());
        findings.addAll(localLaw());
        findings.add(judges());
        findings.add(usage());
        findings.addAll(generation());
        findings.addAll(otherGenerations());
        return findings;
    }

    private static Finding jdk() {
        return new Finding(
                "JDK", Runtime.version() + "，堆上限 " + (Runtime.getRuntime().maxMemory() >> 20) + " MB", null);
    }

    private Finding disk() throws IOException {
        Path data = root.data().toAbsolutePath();
        Path existing = data;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        long free = Files.getFileStore(existing).getUsableSpace();
        boolean writable = Files.isWritable(existing);
        String trouble = !writable
                ? "数据目录不可写：改用 --data 指定可写的目录。"
                : free < ENOUGH_DISK
                        ? "可用空间不足 2 GB：清理磁盘，或运行 mingfa generation gc。"
                        : existing.equals(data) && isOpenToOthers(data)
                                ? "其他用户也能进入数据目录：运行 chmod -R go-rwx " + data + "。"
                                : null;
        return new Finding("磁盘", data + "，可用 " + (free >> 20) + " MB", trouble);
    }

    private static boolean isOpenToOthers(Path data) throws IOException {
        return data.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(data).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER"));
    }

    /** Those that hold a generation or have settings here; the others need not be well. */
    private List<Finding> engines() throws IOException {
        GenerationStore store = root.store();
        Set<String> used = store.list().stream().map(Manifest::engine).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (SearchEngine engine : SearchEngine.all()) {
            try {
                Map<String, String> settings = store.settings(engine.name());
                if (used.contains(engine.name()) || !settings.isEmpty()) {
                    findings.add(new Finding("检索引擎", engine.name() + "，" + engine.state(settings), null));
                }
            } catch (Refusal e) {
                findings.add(new Finding("检索引擎", engine.name(), e.getMessage()));
            }
        }
        return findings;
    }

    /** What has fallen behind is said, but the machine is not ill of it; a file that cannot be used is wrong. */
    private List<Finding> localLaw() {
        LawBook law = root.law();
        List<Finding> findings = new ArrayList<>();
        law.local().problems().forEach(problem -> findings.add(new Finding("本地数据", "有一个文件没有采用", problem)));
        String behind = LocalStatus.of(law.local(), law.shipped(), Today.date()).stream()
                .filter(LocalStatus::outdated)
                .map(LocalStatus::words)
                .collect(Collectors.joining("；"));
        findings.add(new Finding("本地数据", behind.isEmpty() ? "没有过时" : "注意：" + behind + "。更新见 mingfa law show", null));
        return findings;
    }

    /** As the settings that the service would read here say; its arguments are not known. */
    private Finding judges() {
        String part = "供法官使用的部分";
        try {
            @Nullable String setting = judgesSetting();
            long tokens = new TokenFile(root.data(), Today.clock()).countGood(AccessRole.JUDGE);
            String credentials = "凭凭据使用（有效的法官凭据 " + tokens + " 份）";
            return switch (setting) {
                case null -> new Finding(part, "没有设 mingfa.judges，不开放；" + credentials, null);
                case "open" -> new Finding(part, "对所有能到达本服务的人开放（mingfa.judges=open）", null);
                case "closed" -> new Finding(part, credentials, null);
                default -> new Finding(part, "mingfa.judges=" + setting, "应为 open 或 closed，服务不会启动。");
            };
        } catch (Refusal wrong) {
            return new Finding(part, "未知", wrong.detail());
        } catch (IOException e) {
            return new Finding(part, "未知", SETTINGS + " 读不了：" + e.getMessage() + "。核对它的权限。");
        }
    }

    /** Only the service can open the database, and tells what it found. */
    private Finding usage() throws IOException {
        return UsageTrouble.find(root.data())
                .map(trouble -> new Finding("用量数据库", "不能用", trouble))
                .orElseGet(() -> new Finding("用量数据库", "服务没有报告过问题", null));
    }

    private static @Nullable String judgesSetting() throws IOException {
        String environment = System.getenv("MINGFA_JUDGES");
        if (environment != null || !Files.exists(SETTINGS)) {
            return environment;
        }
        YamlMap settings = YamlReader.read(SETTINGS.toString(), Files.readString(SETTINGS));
        return settings.findText("mingfa.judges")
                .or(() -> settings.find("mingfa").flatMap(ours -> ours.asMap().findText("judges")))
                .orElse(null);
    }

    private List<Finding> generation() throws IOException {
        GenerationStore store = root.store();
        Optional<String> live;
        try {
            live = store.live();
        } catch (DamagedException e) {
            return List.of(new Finding("线上一代", "未知", e.detail()));
        }
        if (live.isEmpty()) {
            return List.of(new Finding("线上一代", "无", "运行 mingfa serve 使用示例语料，或 mingfa generation build。"));
        }
        List<String> wrong = findings(store, live.get());
        if (wrong.isEmpty()) {
            List<Finding> well = new ArrayList<>();
            boolean knows = new GenerationIntegrity(store).knowsItsManifest(live.get());
            String line = BuildText.line(store.manifest(live.get())) + (knows ? "" : "；早先的版本构建的，清单没有自己的校验和");
            well.add(new Finding("线上一代", line, null));
            well.add(freshness(store.manifest(live.get())));
            try (OpenGeneration open = OpenGeneration.open(store, live.get())) {
                LawAge age = root.freshness(staleAfter).lawAge(open);
                if (age != null) {
                    well.add(new Finding("法律收录到", (age.old() ? "注意：" : "") + age.sentence(), null));
                }
                root.freshness(staleAfter)
                        .unmoved(open)
                        .forEach(source -> well.add(new Finding("法律来源", "注意：" + source.sentence(), null)));
                contrast(open.manifest()).ifPresent(well::add);
                root.freshness(staleAfter)
                        .awaitedVectors(open.manifest())
                        .ifPresent(state -> well.add(new Finding("语义向量", "注意：" + state, null)));
                StarterNotice.of(open, root.known()).ifPresent(notice -> well.add(new Finding("语料", notice, null)));
            }
            return well;
        }
        return wrong.stream()
                .map(trouble -> new Finding("线上一代", live.get(), trouble))
                .toList();
    }

    /** Two sources of law are only worth their room when somebody looks where they differ. */
    private Optional<Finding> contrast(Manifest live) throws IOException {
        Optional<LastContrast> last = LastContrast.find(root.data());
        long sources = live.corpora().stream()
                .filter(corpus -> LAW_FORMATS.contains(corpus.format()))
                .count();
        return last.map(done -> new Finding("两源对照", done.sentence(), null))
                .or(() -> sources > 1
                        ? Optional.of(new Finding("两源对照", "注意：没有对照过；运行 mingfa corpus compare A B", null))
                        : Optional.empty());
    }

    /** Law that fell behind is wrong for who relies on it, though everything runs. */
    private Finding freshness(Manifest live) {
        Freshness now = root.freshness(staleAfter).of(live);
        String warning = now.warning();
        return warning == null
                ? new Finding("语料更新", "没有陈旧的语料", null)
                : new Finding("语料更新", warning, "运行 mingfa corpus update --all --build --check --promote。");
    }

    private static List<String> findings(GenerationStore store, String live) throws IOException {
        try {
            return new GenerationCheck(store).findings(live, new HanlpSegmenter().fingerprint());
        } catch (DamagedException | UnknownGenerationException e) {
            return List.of(e.detail() + "上线另一代：mingfa generation promote ID");
        }
    }

    /** Their files against the checksums: what one would go back to must be whole before it is needed. */
    private List<Finding> otherGenerations() throws IOException {
        GenerationStore store = root.store();
        List<Finding> findings = new ArrayList<>();
        store.damaged().forEach((id, damaged) -> findings.add(new Finding("其他代", id, damaged.detail())));
        @Nullable String live = live(store);
        for (Manifest other : store.list()) {
            if (!other.id().equals(live)) {
                for (Damage damage : new GenerationIntegrity(store).damage(other)) {
                    findings.add(new Finding("其他代", other.id(), damage + "；详情：mingfa generation check " + other.id()));
                }
            }
        }
        return findings;
    }

    private static @Nullable String live(GenerationStore store) throws IOException {
        try {
            return store.live().orElse(null);
        } catch (DamagedException saidAlready) {
            return null;
        }
    }
}
