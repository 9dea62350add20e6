"""What the guide costs, as ratios measured in one run: ``python -m benchmarks`` or ``make bench``.

Milliseconds drift with the machine and with what else it does. So nothing here is compared with a number written down
on another day: the guide and the least a program of its kind can cost run in turns, and only their ratio is judged.
These are no tests, and no test waits for them.
"""
