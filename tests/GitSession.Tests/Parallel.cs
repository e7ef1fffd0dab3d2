// Most tests wait for a child of theirs, a git or a program: three at once keep two processors busy.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
