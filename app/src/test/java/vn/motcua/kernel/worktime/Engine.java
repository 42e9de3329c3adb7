package vn.motcua.kernel.worktime;

/** Whatever answers a question: the engine, or one spoiled on purpose. */
@FunctionalInterface
interface Engine {

    /** The engine that is shipped. */
    Engine SHIPPED =
            (world, question) -> new Count(world.calendar(), question.received(), question.rule(), question.pauses())
                    .due(question.limit().amount(), question.limit().unit());

    /** The due minute, or {@link Count#NEVER}, or {@link Count#BEYOND}. */
    int due(World world, Case question);
}
