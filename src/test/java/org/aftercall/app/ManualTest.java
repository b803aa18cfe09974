package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the manual shows is what the program says.
final class ManualTest {
    private static final Path MANUAL = Path.of("src/docs/manual/command-line.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(console|file (\\S+))\\R(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path home;

    /// A command with what is said after it; `…` stands for anything within a line.
    private record Example(String command, List<String> said) {}

    @Test
    void everyExampleSaysWhatTheManualShows() throws IOException {
        Typing user = Typing.in(home);
        String manual = Files.readString(MANUAL);
        for (Matcher block = BLOCK.matcher(manual); block.find(); ) {
            if (block.group(2) != null) {
                Files.writeString(home.resolve(block.group(2)), block.group(3));
            }
        }
        int examples = 0;
        for (Matcher block = BLOCK.matcher(manual); block.find(); ) {
            if (block.group(2) == null) {
                for (Example example : examples(block.group(3))) {
                    run(user, example);
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThan(10);
    }

    private void run(Typing user, Example example) {
        Typing.Said said = user.type(words(example.command()));
        List<String> lines = new ArrayList<>(said.lines());
        lines.addAll(said.err().lines().toList());
        StringBuilder expected = new StringBuilder();
        example.said()
                .forEach(line -> expected.append(Pattern.quote(line).replace("…", "\\E.*\\Q"))
                        .append("\n"));
        assertThat(String.join("\n", lines).replace(home + File.separator, "") + "\n")
                .as(example.command())
                .matches(Pattern.compile(expected.toString()));
    }

    private static List<Example> examples(String block) {
        List<Example> examples = new ArrayList<>();
        for (String line : block.lines().toList()) {
            if (line.startsWith("$ aftercall ")) {
                examples.add(new Example(line.substring("$ aftercall ".length()), new ArrayList<>()));
            } else {
                examples.getLast().said().add(line);
            }
        }
        return examples;
    }

    /// Files of the manual lie in the folder of this user. What stands in quotes is a name.
    private String[] words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            String file = word.group(2);
            boolean isFile = file != null && file.matches("\\w+\\.(csv|txt)");
            words.add(isFile ? home.resolve(file).toString() : file == null ? word.group(1) : file);
        }
        return words.toArray(String[]::new);
    }
}
