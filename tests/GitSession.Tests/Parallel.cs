// Most tests wait for a child of theirs, a git or a program: two for each processor of a small machine keep it busy.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
