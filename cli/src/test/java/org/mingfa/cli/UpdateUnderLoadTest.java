package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AnswerJson;
import org.mingfa.property.Sample;
import org.mingfa.search.generation.GenerationStore;
import tools.jackson.databind.JsonNode;

/** A corpus updated commit by commit while people search: nobody is turned away, and each answer is right for its generation. */
class UpdateUnderLoadTest {

    private static final int COMMITS = Sample.tries(5);
    private static final int LAWS = 10;
    private static final int CLIENTS = 4;

    @TempDir
    private Path folder;

    private Path data;

    /** An answer as a client saw it: which generation, and the text that stood first. */
    private record Seen(String generation, String text) {}

    private CommandRun run(String... words) {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        return CommandRun.of(Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }

    private static String text(int commit) {
        return "灯塔在日落后第" + (10 + commit) + "分钟点亮。";
    }

    /** Each commit brings a new version of the first law, in force long ago, and of another. */
    private void commit(Git git, Path laws, int number) throws Exception {
        law(laws, "样例灯塔法", 2001 + number, text(number));
        law(laws, "样例渡口法", 2001 + number, "渡口每日开放" + (10 + number) + "小时。");
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("commit " + number)
                .setSign(false)
                .setAuthor("a", "a@example")
                .setCommitter("a", "a@example")
                .call();
    }

    private static void law(Path laws, String title, int year, String first) throws IOException {
        Files.writeString(
                laws.resolve(title + year + ".txt"),
                title + "\n（" + year + "年1月1日样例大会通过）\n第一条　" + first + "\n第二条　本法自" + year + "年5月1日起施行。\n");
    }

    private String update() throws IOException {
        CommandRun update = run("corpus", "update", "--all", "--build", "--check", "--promote");
        assertThat(update.exitCode()).as(update.err() + update.out()).isZero();
        return new GenerationStore(data).live().orElseThrow();
    }

    @Test
    void everySearchIsAnsweredFromAGenerationThatIsNamed() throws Exception {
        data = folder.resolve("data");
        Path laws = Files.createDirectories(folder.resolve("laws"));
        Map<String, Integer> commits = new HashMap<>();
        Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Long> millis = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        try (Git git = Git.init().setDirectory(laws.toFile()).call()) {
            for (int i = 2; i < LAWS; i++) {
                law(laws, "样例第" + i + "号法", 2000, "第" + i + "号设施应当定期检修。");
            }
            commit(git, laws, 0);
            run("corpus", "add", "own", "file://" + laws, "--format", "files");
            commits.put(update(), 0);
            try (ServiceProcess service = ServiceProcess.start(data)) {
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(Thread.ofPlatform().start(() -> search(service, over, seen, failures)));
                }
                for (int number = 1; number <= COMMITS; number++) {
                    commit(git, laws, number);
                    long start = System.nanoTime();
                    commits.put(update(), number);
                    millis.add((System.nanoTime() - start) / 1_000_000);
                    String live = new GenerationStore(data).live().orElseThrow();
                    while (failures.isEmpty()
                            && seen.stream()
                                    .noneMatch(answer -> answer.generation().equals(live))) {
                        Thread.sleep(20); // each generation is asked, however slow those who ask are
                    }
                }
                over.set(true);
                for (Thread client : clients) {
                    client.join();
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(commits).hasSize(COMMITS + 1);
        assertThat(seen)
                .allSatisfy(answer ->
                        assertThat(answer.text()).isEqualTo(text(commits.getOrDefault(answer.generation(), -1))));
        assertThat(seen.stream().map(Seen::generation).distinct().count()).isGreaterThanOrEqualTo(COMMITS);
        System.out.println("updates of " + LAWS + " laws under " + CLIENTS + " clients, ms: " + millis + ", answers: "
                + seen.size());
    }

    private static void search(
            ServiceProcess service, AtomicBoolean over, Queue<Seen> seen, Queue<Throwable> failures) {
        String asked = "/v1/search?limit=1&q=" + ServiceProcess.encoded("样例灯塔法第一条");
        while (!over.get()) {
            try {
                JsonNode answer = AnswerJson.mapper().readTree(service.get(asked));
                seen.add(new Seen(
                        answer.get("generation").asString(),
                        answer.at("/hits/0/text").asString("")));
                Thread.sleep(25);
            } catch (Exception | AssertionError failed) {
                failures.add(failed);
                return;
            }
        }
    }
}
