import Disclosure
import Testing
