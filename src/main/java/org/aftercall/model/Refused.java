package org.aftercall.model;

/// An operation was refused for a reason that a user can understand; nothing was changed. Front ends say its problem
/// as one sentence.
public final class Refused extends RuntimeException {
    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.key() + " " + problem.arguments());
        this.problem = problem;
    }

    public Refused(Problem problem, Throwable cause) {
        super(problem.key() + " " + problem.arguments(), cause);
        this.problem = problem;
    }

    public Refused(String key, String... arguments) {
        this(Problem.refused(key, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
